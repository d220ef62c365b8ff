import { expect, test } from 'vitest'
import { overruled } from './overruled.ts'

const contact = (id: string, replaces: string | null = null, more: object = {}) => ({ id, replaces, channel: 'visit' as const, happenedAt: '2026-01-05T09:30:00+08:00', headcount: 60, organ: '', ...more })
const verdict = (contactId: string, more: object = {}) => ({ contactId, kind: 'collective' as const, holds: false, isReviewed: true, ...more })

test('3.7: a verdict goes along with every correction that leaves what the rule reads, and with no other', () => {
  const contacts = [contact('1'), contact('2', '1', { organ: '区信访局' }), contact('3', '2', { happenedAt: '2026-01-06T09:30:00+08:00' }), contact('4', '3', { headcount: 6 })]
  const isIt = overruled(contacts, [verdict('1')])

  expect(contacts.map(({ id }) => isIt(id, 'collective'))).toEqual([true, true, true, false])
  expect(isIt('2', 'bypass')).toBe(false)
})

test('3.7: what was confirmed, or computed and not reviewed, is not overruled; a verdict of its own comes first', () => {
  const contacts = [contact('1'), contact('2', '1')]

  expect(overruled(contacts, [verdict('1', { isReviewed: false })])('2', 'collective')).toBe(false)
  expect(overruled(contacts, [verdict('1', { holds: true })])('2', 'collective')).toBe(false)
  expect(overruled(contacts, [verdict('1'), verdict('2', { holds: true })])('2', 'collective')).toBe(false)
})
