import { expect, test } from 'vitest'
import { decideGiving } from './decide-giving.ts'
import { guideState } from './guide-state.ts'

test.each([
  ['2026-03-19', 'review-due'],
  ['2026-03-20', 'current'],
  ['2026-03-21', 'current']
] as const)('6.3.1.d: a guide to be reviewed by %s is %s on 20 March', (reviewBy, state) => {
  expect(guideState({ reviewBy }, '2026-03-20')).toBe(state)
})

test('6.3.1.d: only what is current is given out, and all that was chosen or nothing', () => {
  const current = { reviewBy: '2026-03-20', isNewest: true }

  expect(decideGiving([current, current], '2026-03-20')).toEqual({ ok: true, value: [current, current] })
  expect(decideGiving([], '2026-03-20')).toMatchObject({ ok: true })
  expect(decideGiving([current], '2026-03-21')).toMatchObject({ ok: false, code: 'education/guide-due' })
  expect(decideGiving([current, { ...current, isNewest: false }], '2026-03-20')).toMatchObject({ ok: false, code: 'education/guide-superseded' })
})
