import type { Stage } from '@xinshe/core/case/case.ts'
import { assessmentForm } from '@xinshe/core/assessment/assessment-form.ts'
import { closureForm } from '@xinshe/core/case/closure-form.ts'
import { intakeForm } from '@xinshe/core/case/intake-form.ts'
import { interviewForm } from '@xinshe/core/case/interview-form.ts'
import { planForm } from '@xinshe/core/plan/plan-form.ts'
import { addDays, type Day } from '@xinshe/words'
import { closureAnswers, intakeAnswers, interviewAnswers, planAnswers } from './draw-answers.ts'
import { assessmentAnswers } from './draw-assessment.ts'
import { drawMatter } from './draw-matter.ts'
import type { DemoCase, Seat } from './demo-case.ts'
import type { Random } from './random.ts'
import { Story } from './story.ts'

/** The steps to each stage, in days from the one before. */
const paths: Readonly<Record<Stage, readonly Step[]>> = {
  registered: ['open'],
  declined: ['open', 'intake', 'decline'],
  assessed: ['open', 'intake', 'accept'],
  planned: ['open', 'intake', 'accept', 'interview', 'plan', 'approve-plan'],
  'in-service': ['open', 'intake', 'accept', 'interview', 'plan', 'approve-plan', 'serve', 'interview', 'interview'],
  closed: ['open', 'intake', 'accept', 'interview', 'plan', 'approve-plan', 'serve', 'interview', 'interview', 'interview', 'closure', 'close'],
  archived: ['open', 'intake', 'accept', 'interview', 'plan', 'approve-plan', 'serve', 'interview', 'interview', 'interview', 'closure', 'close', 'archive']
}

type Step = 'open' | 'intake' | 'accept' | 'decline' | 'assess' | 'approve-assessment' | 'interview' | 'plan' | 'approve-plan' | 'serve' | 'closure' | 'close' | 'archive' | 'return' | 'correct'

interface Paced {
  readonly step: Step
  readonly pause: number
}

const pauses: Readonly<Record<Step, readonly [number, number]>> = {
  open: [0, 0], intake: [1, 3], accept: [1, 3], decline: [1, 3], assess: [1, 1], 'approve-assessment': [0, 0], interview: [5, 12], plan: [2, 5], 'approve-plan': [1, 3],
  serve: [1, 4], closure: [7, 15], close: [1, 4], archive: [4, 15], return: [1, 2], correct: [2, 6]
}

/** One case at the stage wished for, drawn backwards from today so that nothing lies in the future. */
export function drawCase(random: Random, seat: Seat, stage: Stage, { today, oldest, luck }: { today: Day; oldest: number; luck: Random }): DemoCase {
  const steps = [...paths[stage], ...restless(random, stage)].map((step) => ({ step, pause: random.int(...pauses[step]) }))
  const length = steps.reduce((days, { pause }) => days + pause, 0)
  const slack = stage === 'archived' || stage === 'declined' ? random.int(20, 140) : random.int(1, 12)
  const start = addDays(today, -Math.min(length + slack, Math.max(oldest, length + 1)))

  const drawn = drawMatter(random, seat, start)
  const story = new Story(random, seat, drawn.matter, start)
  const planned = paths[stage].filter((name) => name === 'interview').length
  let interviews = 0
  for (const { step, pause } of drawn.petitioner.party === 'person' ? assessing(luck, steps, stage) : steps) {
    story.wait(pause, step === 'assess' ? luck : random)
    if (step === 'open') story.open(drawn.matter.contacts[0]!.channel)
    if (step === 'intake') story.sign(intakeForm, intakeAnswers(drawn, start), { worker: seat.worker.name })
    if (step === 'accept') story.decide('approved', { verdict: 'approve', assignee: seat.worker.postId, assigneeName: seat.worker.name, opinion: random.pick(['同意接案。', '同意接案，注意关注案主情绪。', '同意，尽快与主管部门沟通。']) }, 'assessed')
    if (step === 'decline') story.decide('declined', { verdict: 'decline', explanation: '诉求超出本项目服务范围，已告知途径并转介法律援助。' }, 'declined')
    if (step === 'assess') story.sign(assessmentForm, assessmentAnswers(drawn, story.answersTo(intakeForm)!, luck))
    if (step === 'approve-assessment') story.decide('approved', { verdict: 'approve', opinion: luck.pick(['预估全面，同意按此制定计划。', '同意，留意家庭支持的变化。', '']) })
    if (step === 'interview') story.sign(interviewForm, interviewAnswers(drawn, drawn.story.interviews[Math.min(interviews++, drawn.story.interviews.length - 1)]!, story.day), { ordinal: interviews }, interviews)
    if (step === 'interview' && interviews < planned) story.decide('approved', { verdict: 'approve', opinion: random.pick(['记录清楚，继续跟进。', '评估到位，注意界限。', '同意跟进计划。', '']) })
    if (step === 'interview' && interviews === planned && paths[stage].includes('close')) story.decide('approved', { verdict: 'approve', opinion: '跟进到位，可以准备结案。' })
    if (step === 'plan') story.sign(planForm, planAnswers(drawn, story.day, story.answersTo(assessmentForm)))
    if (step === 'approve-plan') story.decide('approved', { verdict: 'approve', isLawful: true, legalBasis: '《信访工作条例》第五条', opinion: '目标清楚、可评估，同意实施。' }, 'planned')
    if (step === 'serve') story.serve()
    if (step === 'closure') story.sign(closureForm, closureAnswers(drawn, { openedOn: story.acceptedOn, plannedOn: story.plannedOn, closedOn: story.day }), { name: drawn.petitioner.identity.name, worker: seat.worker.name })
    if (step === 'close') story.decide('approved', { verdict: 'approve', evaluation: random.pick(['服务过程规范，目标基本达成，案主反映良好。', '资源链接充分，跟进及时。', '能守住专业边界，成效明显。']), rating: random.pick(['excellent', 'good', 'good', 'pass']) }, 'closed')
    if (step === 'archive') story.archive()
    if (step === 'return') story.decide('returned', { verdict: 'return', comments: [{ field: story.lastForm.id === interviewForm.id ? 'evaluation' : 'needsAnalysis', text: '分析偏简单，请结合理论补充依据。' }], opinion: '补充后再报。' })
    if (step === 'correct') story.correct({ behaviour: '主动配合，材料随身携带；离开时情绪舒缓。' }, { verdict: 'approve', assignee: seat.worker.postId, assigneeName: seat.worker.name, opinion: '同意更正。' })
  }
  return story.told(stage)
}

/**
 * Four in five who go on are assessed on the day after acceptance. It takes its day and its luck from nothing else: the
 * rest of the demo stays as it is drawn.
 */
function assessing(luck: Random, steps: readonly Paced[], stage: Stage): readonly Paced[] {
  const at = steps.findIndex(({ step }) => step === 'accept') + 1
  const next = steps[at]
  if (at === 0 || !next || !luck.chance(0.8)) return steps
  const isWaiting = stage === 'assessed' && luck.chance(0.4)
  const assessed: Paced[] = [{ step: 'assess', pause: 1 }, ...(isWaiting ? [] : [{ step: 'approve-assessment', pause: 0 } as const])]
  return [...steps.slice(0, at), ...assessed, { ...next, pause: next.pause - 1 }, ...steps.slice(at + 1)]
}

/** What is unfinished in a living case: forms waiting, returned, corrected. */
function restless(random: Random, stage: Stage): Step[] {
  const luck = random.next()
  if (stage === 'registered') return luck < 0.35 ? [] : luck < 0.75 ? ['intake'] : ['intake', 'return']
  if (stage === 'assessed') return luck < 0.4 ? [] : luck < 0.7 ? ['interview'] : ['plan']
  if (stage !== 'in-service') return []
  if (luck < 0.15) return ['return']
  return luck < 0.3 ? ['closure'] : luck < 0.4 ? ['correct'] : []
}

/** How the demo's cases are spread over the stages. */
export const stageShares: readonly (readonly [Stage, number])[] = [
  ['registered', 0.12], ['assessed', 0.12], ['planned', 0.09], ['in-service', 0.36], ['closed', 0.09], ['archived', 0.16], ['declined', 0.06]
]

