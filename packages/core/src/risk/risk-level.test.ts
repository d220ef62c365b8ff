import fc from 'fast-check'
import { addDays, isDay } from '@xinshe/words'
import { expect, test } from 'vitest'
import { riskLevels } from '../case/case.ts'
import { decideConfirmation, type StandingRating } from './decide-confirmation.ts'
import { decideRating, type RatingToMake } from './decide-rating.ts'
import { isDutyOf } from './is-duty-of.ts'
import { riskDue, type RiskFacts } from './risk-due.ts'
import { criterion, defaultRiskSetting, levelOf, riskSetting, titleOfLevel } from './risk-setting.ts'

const today = '2026-03-02'
const [plan] = levelOf(defaultRiskSetting, 'red').criteria as [string]

test('6.3.3.b: the default is a setting: four levels, gravest first, each with criteria in two languages', () => {
  expect(riskSetting.safeParse(defaultRiskSetting).success).toBe(true)
  expect(defaultRiskSetting.levels.map(({ level, contactDays }) => [level, contactDays])).toEqual([['red', 3], ['orange', 7], ['yellow', 14], ['blue', 30]])
  for (const { criteria } of defaultRiskSetting.levels) for (const text of criteria) expect(criterion(text).en).not.toBe(text)
  expect(criterion('本地自定标准')).toEqual({ zh: '本地自定标准', en: '本地自定标准' })
  expect(titleOfLevel('red', '一级').zh).toBe('红（一级）')
})

const [mild] = levelOf(defaultRiskSetting, 'blue').criteria as [string]
const [orange] = levelOf(defaultRiskSetting, 'orange').criteria as [string]

test.each<[string, RatingToMake, string]>([
  ['on a criterion of the level', { level: 'red', criteria: [plan] }, '2026-03-05'],
  ['earlier than the interval', { level: 'red', criteria: [plan], nextReviewOn: '2026-03-03' }, '2026-03-03'],
  ['on no criterion', { level: 'red', criteria: [] }, 'risk/criteria-missing'],
  ['on a criterion of another level', { level: 'blue', criteria: [plan] }, 'risk/criterion-unknown'],
  ['to be looked at anew today', { level: 'red', criteria: [plan], nextReviewOn: today }, 'risk/wrong-review-day'],
  ['later than the interval', { level: 'red', criteria: [plan], nextReviewOn: '2026-03-06' }, 'risk/wrong-review-day'],
  ['on a day that does not exist', { level: 'red', criteria: [plan], nextReviewOn: '2026-02-30' }, 'risk/wrong-review-day'],
  ['in a year nobody lives in', { level: 'red', criteria: [plan], nextReviewOn: '20260-03-03' }, 'risk/wrong-review-day'],
  ['red without a judgement of the risk to life', { level: 'red', criteria: [plan], lifeRisk: undefined }, 'risk/life-not-judged'],
  ['red though nobody’s life is at risk', { level: 'red', criteria: [plan], lifeRisk: 'nobody' }, '2026-03-05'],
  ['orange where a life is at risk', { level: 'orange', criteria: [orange], lifeRisk: 'both' }, '2026-03-09'],
  ['blue where a life is at risk', { level: 'blue', criteria: [mild], lifeRisk: 'others' }, 'risk/life-at-risk'],
  ['blue without a judgement', { level: 'blue', criteria: [mild], lifeRisk: undefined }, 'risk/life-not-judged']
])('6.3.3.b, 7.2.2.c: rated %s', (_, rating, expected) => {
  const decision = decideRating({ lifeRisk: rating.level === 'red' ? 'self' : 'nobody', ...rating }, defaultRiskSetting, today)

  expect(decision.ok ? decision.value : decision.code).toBe(expected)
})

const red: StandingRating = { level: 'red', isCurrent: true, isConfirmed: false, ratedBy: 'li', ratedAs: 'worker' }

test.each([
  ['a lead confirms the worker', red, { account: 'chen', post: 'lead' }, 'confirmed'],
  ['a worker confirms the lead', { ...red, ratedAs: 'lead' }, { account: 'chen', post: 'worker' }, 'confirmed'],
  ['nobody confirms themselves, not even from another post', red, { account: 'li', post: 'lead' }, 'risk/own-rating'],
  ['two workers are not enough', red, { account: 'chen', post: 'worker' }, 'risk/lead-missing'],
  ['orange needs no second name', { ...red, level: 'orange' }, { account: 'chen', post: 'lead' }, 'risk/nothing-to-confirm'],
  ['it was rated anew meanwhile', { ...red, isCurrent: false }, { account: 'chen', post: 'lead' }, 'risk/nothing-to-confirm'],
  ['it has its second name', { ...red, isConfirmed: true }, { account: 'chen', post: 'lead' }, 'risk/nothing-to-confirm']
] as const)('7.2.2.c: %s', (_, rating, actor, expected) => {
  const decision = decideConfirmation(rating, actor)

  expect(decision.ok ? decision.value : decision.code).toBe(expected)
})

const calm: RiskFacts = { level: 'blue', ratedAt: '2026-02-20T02:00:00Z', nextReviewOn: '2026-03-22', isConfirmed: false, planWantedSince: null, lastContactOn: '2026-03-01', flaggedAt: null }
const now = new Date('2026-03-02T04:00:00Z')

test.each<[string, Partial<RiskFacts>, string[]]>([
  ['nothing', {}, []],
  ['7.2.2.a: a flagged visit without a level, after its hours', { level: null, ratedAt: null, flaggedAt: '2026-03-01T03:59:00Z' }, ['rate!']],
  ['7.2.2.a: a flagged visit without a level, within its hours', { level: null, ratedAt: null, flaggedAt: '2026-03-01T04:01:00Z' }, ['rate']],
  ['7.2.2.a: a flag after the last rating asks for another', { flaggedAt: '2026-03-01T04:00:00Z' }, ['rate!']],
  ['7.2.2.a: a flag before the rating has its answer', { flaggedAt: '2026-02-19T04:00:00Z' }, []],
  ['7.2.2.b: orange without a plan', { level: 'orange', ratedAt: '2026-02-28T03:00:00Z', planWantedSince: '2026-02-28T03:00:00Z' }, ['plan!']],
  ['7.2.2.b: orange rated anew without a plan wins no time', { level: 'orange', ratedAt: '2026-03-02T03:00:00Z', planWantedSince: '2026-02-28T03:00:00Z' }, ['plan!']],
  ['7.2.2.b: orange with a plan', { level: 'orange', ratedAt: '2026-02-28T03:00:00Z' }, []],
  ['7.2.2.c: red without its second name', { level: 'red', ratedAt: '2026-03-02T03:31:00Z' }, ['confirm', 'contact']],
  ['7.2.2.c: red without its second name, half an hour later', { level: 'red', ratedAt: '2026-03-02T03:30:00Z' }, ['confirm!', 'contact']],
  ['6.3.3.b: a review on its day is due, not overdue', { nextReviewOn: '2026-03-02' }, ['review']],
  ['6.3.3.b: a review of yesterday', { nextReviewOn: '2026-03-01' }, ['review!']],
  ['6.3.3.b: no contact for thirty days', { lastContactOn: '2026-01-30' }, ['contact!']],
  ['6.3.3.b: no contact for three days is too long for red', { level: 'red', isConfirmed: true, lastContactOn: '2026-02-26' }, ['contact!']]
])('%s', (_, facts, expected) => {
  expect(riskDue({ ...calm, ...facts }, defaultRiskSetting, now).map(({ kind, isOverdue }) => kind + (isOverdue ? '!' : ''))).toEqual(expected)
})

test.each([['red', ['contact!']], ['orange', ['contact!']], ['yellow', []], ['blue', []]] as const)('7.1.4.d: where the bureau asks for no contacts, %s is asked all the same: %j', (level, expected) => {
  const facts = { ...calm, level, isConfirmed: true, lastContactOn: '2026-01-01' }
  expect(riskDue(facts, defaultRiskSetting, now, { asksContact: false }).map(({ kind, isOverdue }) => kind + (isOverdue ? '!' : ''))).toEqual(expected)
})

const [mine, theirs] = [{ isMine: true, ratedBy: 'li', ratedAs: 'worker' }, { isMine: false, ratedBy: 'li', ratedAs: 'worker' }]
const [workerLi, leadChen] = [{ accountId: 'li', isLead: false }, { accountId: 'chen', isLead: true }]

test.each([
  ['7.2.2.c: red that a worker rated waits for the lead', 'confirm', false, theirs, leadChen, true],
  ['7.2.2.c: and not for the worker', 'confirm', true, mine, workerLi, false],
  ['7.2.2.c: nor for a colleague', 'confirm', true, theirs, { accountId: 'he', isLead: false }, false],
  ['7.2.2.c: red that a lead rated waits for the worker', 'confirm', false, { isMine: true, ratedBy: 'chen', ratedAs: 'lead' }, workerLi, true],
  ['7.2.2.c: and for no lead who rated it', 'confirm', true, { isMine: false, ratedBy: 'chen', ratedAs: 'lead' }, leadChen, false],
  ['6.3.3.b: a review is for whoever has the case', 'review', true, mine, workerLi, true],
  ['6.3.3.b: and for no lead', 'review', true, theirs, leadChen, false],
  ['7.1.4.d: a contact is for the lead once it is overdue', 'contact', true, theirs, leadChen, true],
  ['7.1.4.d: and not before', 'contact', false, theirs, leadChen, false]
] as const)('%s', (_, kind, isOverdue, of, who, expected) => {
  expect(isDutyOf({ kind, isOverdue }, of, who)).toBe(expected)
})

test('6.3.3.b: whatever the clock says, the review lies after the day it is set on and within the interval', () => {
  const days = fc.integer({ min: -40_000, max: 40_000 }).map((n) => addDays('2026-03-02', n))
  fc.assert(
    fc.property(days, fc.constantFrom(...riskLevels), fc.option(days, { nil: undefined }), (today, level, nextReviewOn) => {
      const { criteria, reviewDays } = levelOf(defaultRiskSetting, level)
      const decision = decideRating({ level, criteria: criteria.slice(0, 1), lifeRisk: 'nobody', nextReviewOn }, defaultRiskSetting, today)
      if (!decision.ok) return
      expect(isDay(decision.value) && decision.value > today && decision.value <= addDays(today, reviewDays)).toBe(true)
    })
  )
})

test('7.2.2.a: a clock set back makes nothing overdue that was not, and nothing due disappear', () => {
  fc.assert(
    fc.property(fc.integer({ min: -72, max: 72 }), (hours) => {
      const facts = { ...calm, level: null, ratedAt: null, flaggedAt: '2026-03-02T04:00:00Z' }
      const due = riskDue(facts, defaultRiskSetting, new Date(now.getTime() + hours * 3_600_000))
      expect(due.map(({ kind }) => kind)).toEqual(['rate'])
      expect(due[0]!.isOverdue).toBe(hours >= 24)
    })
  )
})
