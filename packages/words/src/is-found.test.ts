import { expect, test } from 'vitest'
import { isFound } from './is-found.ts'
import { say } from './say.ts'

const row = ['ZCLC-2026-0012', say('社区走访', 'Patrol'), null, undefined]

test.each([
  ['', true],
  ['0012', true],
  ['zclc 走访', true],
  [' PATROL  2026 ', true],
  ['走访 0013', false]
])('of “%s”: %s', (typed, found) => {
  expect(isFound(typed, row)).toBe(found)
})
