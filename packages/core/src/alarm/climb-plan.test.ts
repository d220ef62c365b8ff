import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alarmKinds, alarmSteps, interrupts, isByClock, levelOf, titleOfAlarmLevel } from './alarm.ts'
import { climbPlan, decidePlan, nextStep } from './climb-plan.ts'
import { legalBasisOf } from './legal-basis.ts'

test('6.3.3.0: worker, lead, town, district, city, each after its minutes', () => {
  expect(climbPlan([0, 5, 10, 20, 30]).map(({ to, afterMinutes }) => `${to} ${afterMinutes}`)).toEqual(['worker 0', 'lead 5', 'town 10', 'district 20', 'city 30'])
  expect([0, 1, 4, 5].map(nextStep)).toEqual(['worker', 'lead', 'city', null])
})

test.each([
  [[0, 5, 10, 20, 30], true],
  [[0, 0, 0, 0, 0], true],
  [[0, 5, 10, 20, 1440], true],
  [[5, 5, 10, 20, 30], false],
  [[0, 10, 5, 20, 30], false],
  [[0, 5, 10, 20], false],
  [[0, 5, 10, 20, 1441], false],
  [[0, 5, 10.5, 20, 30], false],
  [[0, 5, NaN, 20, 30], false],
  [[0, -5, 10, 20, 30], false]
])('6.3.3.0: %j is a plan: %s', (minutes, expected) => {
  expect(decidePlan(minutes).ok).toBe(expected)
})

test('6.3.3.0: an accepted plan never tells a tier before the one below it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -2, max: 1500 }), { minLength: 3, maxLength: 6 }), (minutes) => {
      if (!decidePlan(minutes).ok) return
      expect(minutes).toHaveLength(alarmSteps.length)
      expect([...minutes].sort((one, other) => one - other)).toEqual(minutes)
    })
  )
})

test('6.3.3.0: who does not know whether a life is in danger is taken at the worst; every kind has its legal basis', () => {
  expect([true, null, false].map(levelOf)).toEqual(['red', 'red', 'orange'])
  for (const kind of alarmKinds) expect(legalBasisOf(kind).zh).toMatch(/第.+条|6\.3\.3/)
})

test('6.3.3.0, 7.2.1.b: red names the danger it is about: of a gathering it says no life is in danger', () => {
  expect(alarmKinds.filter((kind) => !titleOfAlarmLevel('red', kind).zh.includes('危及生命'))).toEqual(['mass-incident'])
  expect(alarmKinds.filter(isByClock)).toEqual(['missed-check-out', 'rating-overdue', 'plan-overdue', 'organ-overdue'])
})

test('7.1.4.b, 7.2.2.f: red, what a person raised and a missed check-out interrupt; of what the clock raised as orange nothing does', () => {
  expect(alarmKinds.filter((kind) => !interrupts({ kind, level: 'orange' }))).toEqual(['rating-overdue', 'plan-overdue', 'organ-overdue'])
  expect(alarmKinds.every((kind) => interrupts({ kind, level: 'red' }))).toBe(true)
})
