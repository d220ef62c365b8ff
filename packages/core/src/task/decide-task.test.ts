import { expect, test } from 'vitest'
import { decideTask } from './decide-task.ts'

test.each([
  ['open', 'done', true],
  ['open', 'dropped', true],
  ['done', 'open', true],
  ['dropped', 'open', true],
  ['open', null, true],
  ['done', null, 'task/not-open'],
  ['done', 'dropped', 'task/not-open'],
  ['done', 'done', 'task/already-so'],
  ['open', 'open', 'task/already-so']
] as const)('7.1.4.b: a task that is %s and shall become %s: %s', (state, to, answer) => {
  const decision = decideTask(state, to)
  expect(decision.ok || decision.code).toBe(answer)
})
