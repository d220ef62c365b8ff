import { expect, test } from 'vitest'
import { decidePartners } from './decide-partners.ts'

const lawyer = { id: 'a', type: 'lawyer', name: '何志强', organisation: '明理律师事务所' } as const
const directory = [lawyer, { ...lawyer, id: 'b', organisation: '正义律师事务所' }, { id: 'c', type: 'counsellor', name: '梁某', organisation: null }] as const
const refusedAt = (...named: Parameters<typeof decidePartners>[0]) => {
  const decided = decidePartners(named, directory)
  return decided.ok ? [] : decided.problems.map(({ field }) => field)
}

test('6.3.4.c: who took part is kept with their id in the directory, namesakes told by their unit', () => {
  const named = [{ type: 'counsellor', name: '梁某' }, { type: 'lawyer', name: '何志强', unit: '正义律师事务所' }] as const

  expect(decidePartners(named, directory)).toEqual({ ok: true, value: [{ ...named[0], id: 'c' }, { ...named[1], id: 'b' }] })
  expect(decidePartners([], directory)).toEqual({ ok: true, value: [] })
})

test('6.3.4.c: whoever is not in the directory is refused at their line, which says to enter them first', () => {
  expect(refusedAt({ type: 'counsellor', name: '梁某' }, { type: 'lawyer', name: '梁某' })).toEqual(['partners.1.name'])
  expect(refusedAt({ type: 'lawyer', name: '何志强' })).toEqual(['partners.0.name'])
})
