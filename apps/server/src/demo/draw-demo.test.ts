import { checkEvent } from '@xinshe/core/clock/check-event.ts'
import type { MatterEvent } from '@xinshe/core/clock/matter-event.ts'
import { statutoryClocks } from '@xinshe/core/clock/statutory-clocks.ts'
import { workingCalendar } from '@xinshe/core/clock/working-calendar.ts'
import { ageOn } from '@xinshe/core/petitioner/age.ts'
import { dayOf } from '@xinshe/words'
import { describe, expect, test } from 'vitest'
import { demoContracts } from './demo-contracts.ts'
import type { DemoCase } from './demo-case.ts'
import { demoStaff } from './demo-staff.ts'
import { demoTree } from './demo-tree.ts'
import { drawDemo } from './draw-demo.ts'
import { organisationTopics, personTopics } from './topics/index.ts'
import type { TopicStory } from './topics/topic.ts'

const today = '2026-11-23'
const tenants = demoTree()
const { cases } = drawDemo({ tenants, contracts: demoContracts(today), staff: demoStaff(tenants), today }, 1)

type Answers = Record<string, any>
const told = cases
  .filter(({ matter, forms }) => matter.petitioner.party === 'person' && forms.length > 0)
  .map((one) => ({ ...one, intake: intakeOf(one), text: textOf(one) }))

function intakeOf({ forms }: DemoCase): Answers {
  return forms.find(({ form }) => form.id === 'core.intake')!.answers
}

function textOf({ matter, forms }: DemoCase): string {
  return [matter.title, matter.summary, ...forms.map(({ answers }) => JSON.stringify(answers))].join('\n')
}

/** The cases that break a rule, by what they say. */
function breaking(rule: (one: (typeof told)[number]) => boolean): unknown[] {
  return told.filter((one) => !rule(one)).map(({ matter, intake }) => ({ title: matter.title, ...intake }))
}

const wed = ['married', 'remarried']

test('there are three hundred cases to judge', () => {
  expect(cases.length).toBeGreaterThan(290)
  expect(told.length).toBeGreaterThan(200)
})

test("the city's own desk has cases at every stage, from several districts, all of its first worker and lead", () => {
  const own = cases.filter(({ seat }) => seat.tenant.tier === 'city')

  expect(new Set(own.map(({ stage }) => stage)).size).toBe(7)
  expect(new Set(own.map(({ seat }) => `${seat.worker.name} ${seat.lead.name}`))).toEqual(new Set(['区家豪 邝慧贤']))
  expect(new Set(own.map(({ matter }) => matter.occurrence)).size).toBeGreaterThan(2)
  expect(own.filter(({ matter }) => !/^广州市\S+区$/.test(matter.occurrence))).toEqual([])
})

test('the demo of one day is drawn the same way again', () => {
  const again = drawDemo({ tenants, contracts: demoContracts(today), staff: demoStaff(tenants), today }, 1).cases

  expect(again.map(({ stage, matter, openedAt }) => [stage, matter.title, openedAt])).toEqual(cases.map(({ stage, matter, openedAt }) => [stage, matter.title, openedAt]))
})

test('7.1.1.b: no title tells the name that the list masks', () => {
  const telling = cases.filter(({ matter }) => matter.petitioner.identity.name && matter.title.includes(matter.petitioner.identity.name))
  expect(telling.map(({ matter }) => matter.title)).toEqual([])
})

test('A.10: a woman has no 妻子 of her own and a man no 丈夫', () => {
  expect(breaking(({ intake, text }) => !text.includes('妻子') || intake['gender'] === 'male')).toEqual([])
  expect(breaking(({ intake, text }) => !text.includes('丈夫') || intake['gender'] === 'female')).toEqual([])
  expect(breaking(({ intake, text }) => !/全职母亲|患者的女儿|婆婆/.test(text) || intake['gender'] === 'female')).toEqual([])
})

test('A.18, A.20: who lives with a spouse is married, who lives alone with nobody', () => {
  expect(breaking(({ intake }) => !intake['living'].includes('spouse') || wed.includes(intake['marital']))).toEqual([])
  expect(breaking(({ intake }) => !intake['living'].includes('alone') || intake['living'].length === 1)).toEqual([])
  expect(breaking(({ intake }) => !intake['living'].includes('other') || Boolean(intake['livingOther']))).toEqual([])
})

test.each([
  ['丧偶', 'widowed'],
  ['离异', 'divorced'],
  ['单亲', 'divorced'],
  ['案主未婚', 'single']
])('A.18: a story that says %s has that tick', (word, marital) => {
  expect(breaking(({ intake, text }) => !text.includes(word) || intake['marital'] === marital)).toEqual([])
})

test('A.18: 配偶, 老伴 and 双职工 are told of the married', () => {
  expect(breaking(({ intake, text }) => !/案主与配偶|老伴|双职工|夫妻/.test(text) || wed.includes(intake['marital']))).toEqual([])
})

test('A.20: a story of 独居 has that tick', () => {
  expect(breaking(({ intake, text }) => !/案主独居|离异独居/.test(text) || intake['living'].join() === 'alone')).toEqual([])
})

test('A.14, A.15: who is 退休 is fifty or older, and who works is not seventy-nine', () => {
  const age = ({ intake }: (typeof told)[number]) => ageOn(intake['bornOn'], intake['firstContactOn'])!

  expect(breaking((one) => one.intake['occupation'] !== '退休' || age(one) >= 50)).toEqual([])
  expect(breaking((one) => !/退休教师|退休职工/.test(one.text) || one.intake['occupation'] === '退休')).toEqual([])
  expect(breaking((one) => ['退休', '务农'].includes(one.intake['occupation']) || age(one) < 61)).toEqual([])
  expect(breaking((one) => !one.text.includes('年近六十') || (age(one) >= 55 && age(one) < 60))).toEqual([])
})

test('A.15, A.16, A.19: pensions are of the retired, and a teacher has studied', () => {
  expect(breaking(({ intake }) => !intake['economy'].includes('退休金') || intake['occupation'] === '退休')).toEqual([])
  expect(breaking(({ intake, text }) => !text.includes('退休教师') || ['college', 'university'].includes(intake['education']))).toEqual([])
})

test('B.04, B.09: a talk by telephone or QQ/微信 tells of nothing that needs a meeting; 入户 is at home', () => {
  const needsMeeting = /入户|画|带来|倒茶|揉|翻出|贴上|到场|见面|会客室|陪同/
  const topics = [...personTopics, ...organisationTopics]
  const remote = topics.flatMap(({ stories }) => stories.flatMap(({ interviews }) => interviews)).filter(({ mode }) => mode === 'phone' || mode === 'chat')

  expect(remote.length).toBeGreaterThan(5)
  expect(remote.filter(({ purpose, record }) => needsMeeting.test(purpose + record))).toEqual([])
  const held = told.flatMap(({ forms }) => forms.filter(({ form }) => form.id === 'core.interview').map(({ answers }) => answers as Answers))
  expect(held.filter(({ purpose, place }) => purpose.includes('入户') !== (place === 'home'))).toEqual([])
})

test('every story of a person has its persona', () => {
  expect(personTopics.flatMap(({ stories }) => stories).filter(({ persona }) => !persona)).toEqual([])
})

describe('one story per case', () => {
  const stories = [...personTopics, ...organisationTopics].flatMap((topic) => topic.stories)
  const textsOf = ({ title, summary, demand, experience, background, analysis, goals, interviews, resources, reflection }: TopicStory) => [
    title, summary, demand, experience, background, analysis, resources, reflection,
    ...goals.flatMap(({ goal, indicator, strategy, method, steps }) => [goal, indicator, strategy, method, ...steps]),
    ...interviews.flatMap(({ purpose, record, evaluation, followUp }) => [purpose, record, evaluation, followUp])
  ]
  /** The longest piece of a text that stands in a case as it is written here. */
  const pieceOf = (text: string) => text.split(/\{\w+\}/).sort((a, b) => b.length - a.length)[0]!
  // Short phrases such as “案主自评” or “目标达成。” may stand in several stories; what tells of the matter may not.
  const telling = stories.map((story) => [...new Set(textsOf(story).map(pieceOf).filter((piece) => piece.length >= 12))])

  test('what tells of a matter stands in one story alone', () => {
    const all = telling.flat()
    expect(all.filter((text, at) => all.indexOf(text) !== at)).toEqual([])
  })

  test('request, forms, talks, plan and ending of each case are of the same story', () => {
    const mixed = cases.map((one) => {
      const text = textOf(one)
      return telling.filter((pieces) => pieces.some((piece) => text.includes(piece))).length
    })

    expect(mixed.filter((count) => count !== 1)).toEqual([])
  })
})

test('4.1: what happened to a matter could have been recorded in that order, and its clocks stand in every way', () => {
  const calendar = workingCalendar([2025, 2026].map((year) => ({ year, state: 'published' as const, holidays: [], workdays: [] })))
  const states = new Set<string>()
  for (const { matter } of cases) {
    const events: MatterEvent[] = [{ id: 'registered', kind: 'registered', happenedOn: dayOf(matter.registeredAt) }]
    for (const [nth, event] of matter.progress.entries()) {
      const recorded = { id: `${nth}`, ...event }
      expect(checkEvent({ events, event: recorded, today, route: matter.route, judicial: false })).toEqual([])
      events.push(recorded)
    }
    const clocks = statutoryClocks({ route: matter.route, events, judicial: false, calendar, now: new Date(`${today}T09:00:00+08:00`) })
    for (const { id, state, provisional } of clocks) states.add(`${id} ${state}`).add(provisional ? 'provisional' : '')
  }

  expect([...states]).toEqual(expect.arrayContaining(['handling running', 'handling met', 'handling overdue', 'handling late', 'handling not-applicable', 'review met', 'provisional']))
})

describe('7.1.2: the assessments', () => {
  const formOf = ({ forms }: Pick<DemoCase, 'forms'>, id: string) => forms.findLast(({ form }) => form.id === id)
  const assessed = told.filter((one) => formOf(one, 'core.assessment'))

  test('7.1.2.d: most cases that went on have one, and their plans go on from its needs', () => {
    const planned = told.filter((one) => formOf(one, 'core.plan'))
    const both = planned.filter((one) => formOf(one, 'core.assessment'))

    expect(both.length / planned.length).toBeGreaterThan(0.6)
    expect(both.length).toBeLessThan(planned.length)
    expect(both.filter((one) => JSON.stringify(formOf(one, 'core.plan')!.answers['needs']) !== JSON.stringify(formOf(one, 'core.assessment')!.answers['needs']))).toEqual([])
  })

  test('7.1.2.c: the table of the family says what the boxes of form A say', () => {
    const relations = (one: (typeof told)[number]) => ((formOf(one, 'core.assessment')!.answers['members'] ?? []) as Answers[]).map(({ relation }) => relation)

    expect(assessed.filter((one) => one.intake['living'].includes('spouse') && !relations(one).includes('spouse'))).toEqual([])
    expect(assessed.filter((one) => one.intake['marital'] === 'divorced' && !relations(one).includes('former-spouse'))).toEqual([])
  })

  test('7.1.2: some wait for the lead, in open cases alone', () => {
    const waiting = assessed.filter((one) => !formOf(one, 'core.assessment')!.verdict)

    expect(waiting.length).toBeGreaterThan(0)
    expect(waiting.filter(({ stage }) => stage !== 'assessed')).toEqual([])
  })
})
