import { expect, test } from 'vitest'
import { isTooEarly } from './is-too-early.ts'

test.each([
  ['1949-10-01', false],
  ['1949-09-30', true],
  ['0001-01-01', true],
  ['1949-10-01T00:00:00+08:00', false],
  ['1949-09-30T23:59:59+08:00', true],
  ['2026-11-30T08:00:00Z', false]
])('7.1.1: %s lies before there was anybody to petition: %s', (at, answer) => {
  expect(isTooEarly(at)).toBe(answer)
})
