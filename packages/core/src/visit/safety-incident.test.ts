import { expect, test } from 'vitest'
import { decideIncidentDay } from './safety-incident.ts'

test.each([
  ['2026-03-02', true],
  ['2026-03-01', true],
  ['2025-03-02', true],
  ['2026-03-03', false],
  ['2025-02-01', false],
  ['2026-02-30', false],
  ['9999-12-31', false],
  ['', false]
])('7.2.2.f: an incident of %s is entered: %s', (day, expected) => {
  expect(decideIncidentDay(day, '2026-03-02').ok).toBe(expected)
})
