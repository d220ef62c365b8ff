import { expect, test } from 'vitest'
import { runningContracts } from './running-contracts.ts'

const contract = (ends: string, state: 'coming' | 'in-force' | 'ended' = 'in-force') => ({ ends, state })

test('contracts in force are told by their end, the next one first', () => {
  const found = runningContracts([contract('2027-12-31'), contract('2026-10-01', 'ended'), contract('2027-03-31'), contract('2028-01-01', 'coming')], '2026-11-23')

  expect(found.map(({ ends }) => ends)).toEqual(['2027-03-31', '2027-12-31'])
})

test('the days left are counted from sixty on', () => {
  const found = runningContracts([contract('2026-11-23'), contract('2027-01-22'), contract('2027-01-23')], '2026-11-23')

  expect(found.map(({ daysLeft }) => daysLeft)).toEqual([0, 60, undefined])
})
