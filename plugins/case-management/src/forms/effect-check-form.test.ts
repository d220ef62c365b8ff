import { expect, test } from 'vitest'
import { effectCheckForm } from './effect-check-form.ts'

const answers = { checkedOn: '2026-03-04', needsMet: 2, emotion: 3, coping: 4, support: 5, appeal: 6, evidence: '家访两次，睡眠有改善。', nextDueOn: '2026-04-03' }
const problemsOf = (change: object) =>
  effectCheckForm.checkSubmit({ ...answers, ...change }, { today: '2026-03-04' }).map(({ field, level }) => `${field} ${level}`)

test('5.6.d: a check has a date, five scores and what they rest on', () => {
  expect(problemsOf({})).toEqual([])
  expect(problemsOf({ emotion: null, evidence: null })).toEqual(['emotion refusal', 'evidence refusal'])
})

test.each([-1, 11, 2.5])('a score of %d is none', (emotion) => {
  expect(problemsOf({ emotion })).toEqual(['emotion refusal'])
})

test('a check cannot be dated ahead', () => {
  expect(problemsOf({ checkedOn: '2026-03-05' })).toEqual(['checkedOn refusal'])
})

test('the next check is later than this one, and better not far off', () => {
  expect(problemsOf({ nextDueOn: '2026-03-04' })).toEqual(['nextDueOn refusal'])
  expect(problemsOf({ nextDueOn: '2026-07-01' })).toEqual(['nextDueOn warning'])
  expect(problemsOf({ nextDueOn: null })).toEqual([])
})

test('8.4.e: what the scores rest on was said in confidence and is sealed', () => {
  expect(effectCheckForm.sealed).toEqual({ evidence: 'confidential' })
})
