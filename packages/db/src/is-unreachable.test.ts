import { expect, test } from 'vitest'
import { isUnreachable } from './is-unreachable.ts'

test.each([
  [Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), true],
  [new Error('outer', { cause: Object.assign(new Error('x'), { code: '57P01' }) }), true],
  [Object.assign(new Error('x'), { code: '23505' }), false],
  [new Error('Connection terminated unexpectedly'), true],
  [new Error('anything'), false],
  ['text', false]
])('E10: %s means the database is away: %s', (fault, isAway) => {
  expect(isUnreachable(fault)).toBe(isAway)
})
