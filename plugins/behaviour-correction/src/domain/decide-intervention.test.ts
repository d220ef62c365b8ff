import { expect, test } from 'vitest'
import { decideIntervention } from './decide-intervention.ts'

test.each([
  [true, true, true],
  [true, false, false],
  [false, true, false],
  [false, false, false]
])('5.9.a: subjective causes %s, objective causes %s: a plan may be made: %s', (hasSubjective, hasObjective, ok) => {
  expect(decideIntervention({ hasSubjective, hasObjective }).ok).toBe(ok)
})
