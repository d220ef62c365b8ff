import { expect, test } from 'vitest'
import { clearedByFewVisits, clearedByStrike } from './cleared.ts'

const row = (contactId: string, more: object = {}) => ({ contactId, kind: 'collective' as const, holds: true, sub: null, basis: { headcount: 60 }, reviews: null, ...more })

test('3.4, 3.5, 3.7: everything that stood on a struck contact is cleared, what a reviewer overruled and what stands elsewhere is not', () => {
  const joint = row('1', { holds: false, sub: 'joint' })
  const mark = row('1', { kind: 'irrational', basis: {} })
  const cleared = clearedByStrike([row('1'), joint, mark, row('1', { kind: 'unruly', holds: false }), row('1', { kind: 'repeat', holds: false, sub: 'within-term', reviews: 'r' }), row('2')], '1')

  expect(cleared.map(({ said }) => said)).toEqual([
    { kind: 'collective', holds: false, basis: { headcount: 60, struck: true } },
    { kind: 'collective', holds: false, basis: { headcount: 60, struck: true } },
    { kind: 'irrational', holds: false, basis: { struck: true } }
  ])
})

test('3.5: a visit that is left alone was not persistent; one of two still is', () => {
  const unruly = (contactId: string) => row(contactId, { kind: 'unruly', basis: { behaviours: ['banner'] } })
  const cleared = clearedByFewVisits([unruly('1'), unruly('2'), row('1')], (id) => (id === '1' ? ['1'] : ['1', '2']))

  expect(cleared.map(({ row: { contactId }, said }) => [contactId, said])).toEqual([['1', { kind: 'unruly', holds: false, basis: { behaviours: ['banner'], visits: ['1'], missing: ['visits'] } }]])
})
