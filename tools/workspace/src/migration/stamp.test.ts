import { expect, test } from 'vitest'
import { migrationStamp } from './stamp.js'

const now = new Date('2026-11-23T16:05:00Z')

test('a migration is named by the clock in Guangzhou', () => {
  expect(migrationStamp('', now)).toBe('2026-11-24-0005')
})

test('a new migration sorts last, even within a minute or against a clock that was set back', () => {
  expect(migrationStamp('2026-11-24-0005-create-note', now)).toBe('2026-11-24-0006')
  expect(migrationStamp('2026-11-24-2359-create-note', now)).toBe('2026-11-25-0000')
})
