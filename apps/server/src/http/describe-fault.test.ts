import { expect, test } from 'vitest'
import { describeFault } from './describe-fault.ts'
import { isUnreachable } from './is-unreachable.ts'

test('G15: the log of a fault does not quote what the database quotes', () => {
  const fault = Object.assign(new Error('invalid input syntax for type uuid: "王大文 440106197401011234"'), { code: '22P02', detail: 'Key (name)=(王大文)' })

  const line = JSON.stringify(describeFault(new Error('outer', { cause: fault })))

  expect(line).toContain('22P02')
  expect(line).toContain('outer')
  expect(line).not.toMatch(/王大文|4401/)
})

test('G15: nor what JSON quotes', () => {
  let fault: unknown
  try {
    JSON.parse('{"name": 王大文}')
  } catch (error) {
    fault = error
  }

  expect(JSON.stringify(describeFault(fault))).not.toContain('王')
})

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
