import { expect, test } from 'vitest'
import { decideVersion } from './decide-version.ts'

test('a write that read the newest version makes the next one', () => {
  expect(decideVersion({ version: 3, text: '甲' }, { version: 3, text: '乙' })).toEqual({ ok: true, value: 4 })
})

test('a stale write is refused and both texts go back to the writer', () => {
  expect(decideVersion({ version: 4, text: '甲' }, { version: 3, text: '乙' })).toEqual({
    ok: false,
    code: 'record/stale',
    data: { theirs: '甲', yours: '乙', version: 4 }
  })
  expect(decideVersion({ version: 4, text: '甲' }, { version: 5, text: '乙' }).ok).toBe(false)
})
