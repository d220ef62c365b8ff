import fc from 'fast-check'
import { expect, test } from 'vitest'
import { riskLevels } from '../case/case.ts'
import { lifeRisks } from '../risk/life-risk.ts'
import { ratedStep, type FlowRating, type RatedPart } from './rated-step.ts'

const facts = { openedAt: '2026-03-01T01:00:00.000Z', hours: { rateHours: 24, planHours: 48 } }
const inTime = '2026-03-02T00:59:59.999Z'
const tooLate = '2026-03-02T01:00:00.000Z'
const calm: FlowRating = { level: 'yellow', lifeRisk: 'nobody', hasPlan: false, isConfirmed: false, planWantedSince: null }
const grave: FlowRating = { level: 'red', lifeRisk: 'self', hasPlan: false, isConfirmed: false, planWantedSince: '2026-03-01T02:00:00.000Z' }

test.each<[string, RatedPart, FlowRating | null, string, string]>([
  ['7.2.2.a: not rated, within the hours', 'level', null, inTime, 'open'],
  ['7.2.2.a: not rated, to the moment', 'level', null, tooLate, 'overdue'],
  ['7.2.2.a: rated, whatever the level', 'level', calm, tooLate, 'done'],
  ['7.2.2.b: not rated, so nobody knows whether a plan is needed', 'plan', null, tooLate, 'waiting'],
  ['7.2.2.b: below orange no plan is asked for', 'plan', calm, '2027-01-01T00:00:00.000Z', 'if-needed'],
  ['7.2.2.b: red without a plan, within the hours', 'plan', grave, '2026-03-03T01:59:59.999Z', 'open'],
  ['7.2.2.b: red without a plan, to the moment', 'plan', grave, '2026-03-03T02:00:00.000Z', 'overdue'],
  ['7.2.2.b: red with a plan', 'plan', { ...grave, hasPlan: true, planWantedSince: null }, tooLate, 'done'],
  ['7.2.2.b: yellow with a plan all the same', 'plan', { ...calm, hasPlan: true }, tooLate, 'done'],
  ['7.2.2.c: not rated, within the hours', 'life-risk', null, inTime, 'open'],
  ['7.2.2.c: rated without a judgement is not judged', 'life-risk', { ...calm, lifeRisk: null }, tooLate, 'overdue'],
  ['7.2.2.c: nobody’s life is a judgement too', 'life-risk', calm, tooLate, 'done'],
  ['7.2.2.c: red waits for its second name', 'life-risk', grave, tooLate, 'partly'],
  ['7.2.2.c: red with two names', 'life-risk', { ...grave, isConfirmed: true }, tooLate, 'done'],
  ['7.2.2.c: orange needs one name', 'life-risk', { ...grave, level: 'orange' }, tooLate, 'done']
])('%s', (_, part, rating, now, expected) => {
  expect(ratedStep(part, rating, facts, now).state).toBe(expected)
})

test('7.2.2: whatever was rated, what is done stays done however late it is, and only what has a moment is overdue', () => {
  const rating = fc.option(fc.record({ level: fc.constantFrom(...riskLevels), lifeRisk: fc.option(fc.constantFrom(...lifeRisks)), hasPlan: fc.boolean(), isConfirmed: fc.boolean(), planWantedSince: fc.option(fc.constant('2026-03-01T02:00:00.000Z')) }))
  fc.assert(
    fc.property(fc.constantFrom<RatedPart>('level', 'plan', 'life-risk'), rating, fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 0, max: 1_000 }), (part, rated, first, more) => {
      const at = (hours: number) => ratedStep(part, rated, facts, new Date(Date.parse(facts.openedAt) + hours * 3_600_000).toISOString())
      const [before, after] = [at(first), at(first + more)]
      if (before.state === 'done' || before.state === 'overdue') expect(after.state).toBe(before.state)
      if (after.state === 'overdue') expect(after.dueAt).not.toBeNull()
    })
  )
})
