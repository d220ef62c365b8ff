import { expect, test } from 'vitest'
import { riskLevels } from '@xinshe/core/case/case.ts'
import { checklistOf } from '../domain/plan-limits.ts'
import { standardPlan } from '../domain/standard-plan.ts'
import { planForm } from './plan-form.ts'

const problemsOf = (change: object) => planForm.checkSubmit({ ...standardPlan, ...change }, { today: '2026-03-04' }).map(({ field }) => field)

test('6.3.3.c: the plan that is there from the first day is a plan, with its minutes for every level', () => {
  expect(problemsOf({})).toEqual([])
  for (const level of riskLevels) {
    const { startMinutes, policeMinutes, steps } = checklistOf(standardPlan, level)
    expect(steps.map(({ minutes }) => minutes > 0)).toEqual(standardPlan.steps.map(() => true))
    expect(startMinutes).toBeLessThanOrEqual(policeMinutes)
  }
  expect(checklistOf(standardPlan, 'red')).toMatchObject({ plan: '通用应急预案', startMinutes: 5, policeMinutes: 10, steps: [{ minutes: 5, isPolice: false }, { minutes: 10, isPolice: true }, {}, {}, {}, {}, {}, {}] })
})

test('5.8.a: exactly one step of a plan informs the police', () => {
  const without = standardPlan.steps.map((step) => ({ ...step, isPolice: false }))
  const both = standardPlan.steps.map((step) => ({ ...step, isPolice: true }))

  expect(problemsOf({ steps: without })).toEqual(['steps'])
  expect(problemsOf({ steps: both })).toEqual(['steps'])
  expect(problemsOf({ steps: [] })).toEqual(['steps'])
})

test('6.3.3.c: a graver level never has more time, and nothing takes longer than a day', () => {
  expect(problemsOf({ startRed: 15 })).toEqual(['startRed'])
  expect(problemsOf({ steps: standardPlan.steps.map((step, at) => (at === 2 ? { ...step, yellow: 5 } : step)) })).toEqual(['steps.2.red'])
  expect(problemsOf({ startBlue: 1441 })).toEqual(['startBlue'])
})
