import { expect, test } from 'vitest'
import { decideStrategy, strategySteps, strategyTitles, type StrategyStep } from './strategy.ts'

const none = { sessions: 0, agreed: 0 }
const codeOf = (step: StrategyStep, more: object = {}, stands = none) => {
  const decision = decideStrategy({ step, state: 'done', note: '', actions: 0, ...more }, stands)
  return decision.ok ? decision.value : decision.code
}

test('5.8.d.1: the relation is built when the worker says so, and may be under way before', () => {
  expect(codeOf(1)).toBe('done')
  expect(codeOf(1, { state: 'under-way' })).toBe('under-way')
  expect(strategySteps.map((step) => strategyTitles[step].zh)).toHaveLength(4)
})

test('5.8.d.2: support is given in time when a session says when', () => {
  expect(codeOf(2)).toBe('crisis-intervention/support-missing')
  expect(codeOf(2, {}, { ...none, sessions: 1 })).toBe('done')
})

test('5.8.d.3: the third step cannot be ticked without a note', () => {
  expect(codeOf(3)).toBe('crisis-intervention/note-missing')
  expect(codeOf(3, { state: 'under-way' })).toBe('under-way')
  expect(codeOf(3, { note: '谈到了被拆的房子' })).toBe('done')
})

test('5.8.d.4: the fourth step needs an action with a day, agreed now or before', () => {
  expect(codeOf(4)).toBe('crisis-intervention/action-missing')
  expect(codeOf(4, { actions: 1 })).toBe('done')
  expect(codeOf(4, {}, { ...none, agreed: 2 })).toBe('done')
})
