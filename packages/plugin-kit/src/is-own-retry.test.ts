import { expect, test } from 'vitest'
import { isOwnRetry } from './is-own-retry.ts'

const me = { actor: { userId: 'me' } } as never
const standing = { version: 3, by: 'me', said: { text: '家访', note: '' } }
const sent = { text: '家访', note: undefined }

test('the same once more, on the version the page had read, is one’s own retry', () => {
  expect(isOwnRetry(me, standing, 2, sent)).toBe(true)
})

test.each([
  ['of somebody else', { ...standing, by: 'another' }, 2, sent],
  ['on a version before', standing, 1, sent],
  ['on the version that stands', standing, 3, sent],
  ['with another text', standing, 2, { ...sent, text: '探访' }]
])('what stands %s is not', (_, is, read, said) => {
  expect(isOwnRetry(me, is, read, said)).toBe(false)
})
