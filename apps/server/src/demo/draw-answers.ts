import type { NewPetitioner } from '@xinshe/core/petitioner/petitioner.ts'
import { nothingSeen } from '@xinshe/core/risk/risk-screen.ts'
import { resourcesOfCase } from '@xinshe/core/resource/resource-link.ts'
import { addDays, type Day } from '@xinshe/words'
import { drawnLinks, drawnNeeds } from './drawn-resources.ts'
import { fillIn, type Slots } from './fill-in.ts'
import type { Random } from './random.ts'
import type { Persona } from './topics/persona.ts'
import type { TopicInterview, TopicStory } from './topics/topic.ts'

export interface Drawn {
  readonly random: Random
  readonly needs: readonly string[]
  /** The only source of what the forms tell. */
  readonly story: TopicStory
  readonly slots: Slots
  readonly petitioner: NewPetitioner
}

/** Form A of a drawn case, as the worker would have filled it in. */
export function intakeAnswers({ random, needs, story, slots, petitioner: { identity } }: Drawn, firstContactOn: Day): Record<string, unknown> {
  const referred = random.chance(0.15)
  const repeat = random.chance(0.35)
  return {
    informed: true,
    ...nothingSeen,
    firstContactOn,
    ...(referred ? { source: 'referred', sourceNote: random.pick(['社区居委会', '街道司法所', '社区卫生服务中心']), referrer: random.pick(['社区居委会', '街道司法所']) } : random.chance(0.5) ? { source: 'self' } : { source: 'visit', sourceNote: '接访窗口' }),
    demand: fillIn(story.demand, slots),
    visitKind: repeat ? 'repeat' : 'first',
    experience: fillIn(story.experience, slots),
    emotion: random.pick(['初见时焦虑，讲述中多次叹气，经倾听后平稳。', '情绪激动，语速快，能接受引导。', '平静克制，提到家人时眼眶发红。', '略显疲惫，时有自责。']),
    behaviour: random.pick(['主动配合，材料随身携带。', '坐立不安，频繁看手机。', '举止有礼，做笔记认真。']),
    speech: random.pick(['表达清楚，条理较好。', '叙述细节多，需要协助归纳重点。', '以方言为主，思维清晰。']),
    name: identity.name,
    phone: identity.phones.join('、'),
    address: identity.address,
    ...(story.persona && personalAnswers(random, identity, story.persona)),
    needs,
    background: fillIn(story.background, slots),
    ...theoriesOf(story.analysis),
    needsAnalysis: story.analysis,
    goals: story.goals.map(({ goal }, index) => `${index + 1}. ${goal}`).join('\n'),
    strategies: story.goals.map(({ strategy }, index) => `${index + 1}. ${strategy}`).join('\n'),
    evaluation: story.goals.map(({ method }) => method).join('；')
  }
}

/** A.24: the theories that the analysis names. */
function theoriesOf(analysis: string): { theories?: string[]; theoryOther?: string } {
  const named = ([['任务中心', 'task-centred'], ['危机介入', 'crisis'], ['系统', 'ecosystem']] as const).filter(([word]) => analysis.includes(word)).map(([, theory]) => theory)
  const other = ['优势视角', '叙事治疗', '社区工作', '调解模式'].find((word) => analysis.includes(word))
  if (named.length === 0 && !other) return {}
  return { theories: [...named, ...(other ? ['other'] : [])], ...(other && { theoryOther: other }) }
}

/** What the story says of somebody, in the boxes of the form. */
function personalAnswers(random: Random, { gender, bornOn }: NewPetitioner['identity'], persona: Persona): Record<string, unknown> {
  const occupation = random.pick(persona.occupation)
  const [economyBand, economy] = random.pick(economies[persona.economy ?? occupation] ?? economies['steady']!)
  return {
    gender,
    bornOn,
    occupation,
    economy,
    economyBand,
    languages: random.chance(0.3) ? ['mandarin', 'cantonese'] : [random.pick(['mandarin', 'cantonese', 'cantonese', 'hakka'])],
    marital: random.pick(persona.marital),
    education: random.pick(persona.education),
    living: persona.living,
    ...(persona.livingOther && { livingOther: persona.livingOther })
  }
}

/** By what the story says of money, else by the occupation. */
const economies: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  broken: [['hard', '收入中断，有借款'], ['hard', '靠零工和亲友接济']],
  tight: [['tight', '家庭收入勉强够用，没有积蓄']],
  退休: [['tight', '退休金约三千元'], ['steady', '退休金约四千五百元，略有结余']],
  务农: [['tight', '务农收入不稳定'], ['steady', '务农和打零工，略有结余']],
  steady: [['steady', '月收入约四千元，略有结余'], ['tight', '月收入约三千五百元，勉强够用']]
}

/** The plan of a drawn case (7.1.3); each goal with its steps (7.1.4.a). It goes on from the assessment's needs, where there is one. */
export function planAnswers({ random, story, slots }: Drawn, from: Day, assessed?: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const drawn = random.pick(['task-centred', 'ecosystem', 'solution-focused', 'rational-emotive'])
  const theories = { theories: [drawn], ...theoriesOf(story.analysis) }
  const needs = [{ kind: random.pick(['voice', 'rights', 'interest']), lacks: random.pick(['conditions', 'chances', 'resources']), text: fillIn(story.demand, slots) }]
  return {
    theme: fillIn(story.title, slots).slice(0, 60),
    ...theories,
    needs: assessed?.['needs'] ?? needs,
    goals: story.goals.map(({ goal, indicator, strategy, method }, index) => ({ need: assessed ? index + 1 : 1, goal, indicator, strategy, method, dueOn: addDays(from, 60 + index * 30) })),
    stageGoals: story.goals.flatMap(({ steps }, index) => steps.map((goal, step) => ({ of: index + 1, goal, dueOn: addDays(from, 14 + step * 14) }))),
    clientSystem: '案主及其家人',
    targetSystem: fillIn(story.organs[0]!, slots),
    actionSystem: '社工、村（社区）工作人员、志愿者',
    resourceNeeds: drawnNeeds(fillIn(story.resources, slots)),
    ...(random.chance(0.4)
      ? { noRisk: '诉求明确，情绪平稳，家庭支持良好。' }
      : { serviceRisks: [{ risk: '案主情绪可能因进展缓慢而波动', level: 'yellow', response: '每周电话联系一次，及时说明进度', owner: '负责社工' }] })
  }
}

/** Form B of a drawn case. */
export function interviewAnswers({ random, slots, petitioner: { identity } }: Drawn, { mode = 'face', purpose, record, evaluation, followUp }: TopicInterview, heldOn: Day): Record<string, unknown> {
  const hour = random.int(9, 16)
  return {
    ...nothingSeen,
    subject: identity.name,
    relation: '本人',
    ...(identity.phones[0] && { subjectContact: identity.phones[0] }),
    ...(mode === 'face' ? (purpose.includes('入户') ? { place: 'home' } : { place: 'other', placeOther: '社工站会谈室' }) : {}),
    heldOn,
    startsAt: `${String(hour).padStart(2, '0')}:${random.pick(['00', '15', '30'])}`,
    endsAt: `${String(hour + 1).padStart(2, '0')}:${random.pick(['00', '20', '45'])}`,
    purpose: fillIn(purpose, slots),
    mode,
    record: fillIn(record, slots),
    evaluation: fillIn(evaluation, slots),
    followUp: fillIn(followUp, slots)
  }
}

/** Form C of a drawn case; its goals are the steps of the plan. */
export function closureAnswers({ random, story, slots }: Drawn, { openedOn, plannedOn, closedOn }: { openedOn: Day; plannedOn: Day; closedOn: Day }): Record<string, unknown> {
  const kind = random.next()
  const steps = story.goals.flatMap((goal) => goal.steps)
  const results = steps.map((_, index) => (kind < 0.55 || index < steps.length - 1 ? 'achieved' : 'partly'))
  return {
    ...(kind > 0.9 ? { ending: 'referred', referralReasons: [random.pick(['scope', 'area'])], kind: 'referred' } : { ending: 'ended', kind: kind > 0.82 ? 'self-ended' : 'achieved' }),
    openedOn,
    closedOn,
    resources: resourcesOfCase(drawnLinks(drawnNeeds(fillIn(story.resources, slots)), plannedOn).filter(({ linkedOn }) => linkedOn <= closedOn)),
    organs: story.organs.map((organ) => fillIn(organ, slots)).join('\n'),
    goals: steps.map((goal, index) => ({ goal, result: results[index], ...(results[index] === 'partly' && { resultNote: '主要部分已完成，余下由案主自行跟进。' }) })),
    reflection: fillIn(story.reflection, slots)
  }
}
