import { expect, test } from 'vitest'
import { missedInARow, missedMonths } from './missed-months.ts'

test.each([
  ['2026-03-31', [], []],
  ['2026-04-01', [], ['2026-03']],
  ['2026-04-01', ['2026-03-01'], []],
  ['2026-05-01', ['2026-03-31'], ['2026-04']],
  ['2026-05-31', ['2026-05-02'], ['2026-04', '2026-03']]
] as const)('5.5.d: planned on 15 March, on %s, held on %j, missed are %j', (today, heldOn, missed) => {
  expect(missedMonths({ sinceOn: '2026-03-15', heldOn }, today)).toEqual(missed)
})

test('5.5.d: months are told across the year, and no more than twelve', () => {
  expect(missedMonths({ sinceOn: '2025-11-30', heldOn: [] }, '2026-02-01')).toEqual(['2026-01', '2025-12', '2025-11'])
  expect(missedMonths({ sinceOn: '2020-01-01', heldOn: [] }, '2026-02-01')).toHaveLength(12)
})

test('5.5.d: only what the last month missed stands on the manager’s page, with how often in a row', () => {
  expect(missedInARow(['2026-03', '2026-02', '2025-12'], '2026-04-10')).toBe(2)
  expect(missedInARow(['2026-02'], '2026-04-10')).toBe(0)
  expect(missedInARow([], '2026-04-10')).toBe(0)
})
