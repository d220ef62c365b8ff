import { expect, test } from 'vitest'
import type { RecordedContact } from '../matter/is-same-contact.ts'
import { readsTheSame } from './reads-the-same.ts'

const recorded: RecordedContact = { channel: 'visit', happenedAt: '2026-01-05T09:30:00+08:00', headcount: 60, organ: '', organLevel: '', petitionerId: null }

test.each([
  ['3.4', 'repeat', { headcount: 6, organLevel: 'city' }, true],
  ['3.4', 'repeat', { happenedAt: new Date('2026-01-05T01:30:00Z') }, true],
  ['3.4', 'repeat', { happenedAt: '2026-01-06T09:30:00+08:00' }, false],
  ['3.4', 'repeat', { organ: '区信访局' }, false],
  ['3.4', 'repeat', { petitionerId: 'somebody' }, false],
  ['3.6', 'bypass', { headcount: 6, happenedAt: '2026-01-06T09:30:00+08:00' }, true],
  ['3.6', 'bypass', { organLevel: 'city' }, false],
  ['3.6', 'bypass', { organ: '区信访局' }, false],
  ['3.3', 'irrational', {}, false],
  ['3.5', 'unruly', {}, false],
  ['3.7', 'collective', { organ: '区信访局', happenedAt: '2026-01-06T09:30:00+08:00' }, true],
  ['3.7', 'collective', { headcount: 6 }, false],
  ['3.7', 'collective', { channel: 'letter' }, false]
] as const)('%s: %s reads the same where %o changed: %s', (_, kind, change, expected) => {
  expect(readsTheSame(kind, recorded, { ...recorded, ...change })).toBe(expected)
})
