import { describe, expect, test } from 'vitest'
import { safeNext } from './safe-next.ts'

const origin = 'https://xinshe.example'

describe('D17: after signing in a person lands on our own pages only', () => {
  test.each([
    ['/gz-zc-lc/cases?stage=planned#top', '/gz-zc-lc/cases?stage=planned#top'],
    ['/', '/']
  ])('%s is followed', (next, expected) => {
    expect(safeNext(next, origin)).toBe(expected)
  })

  test.each([
    null,
    '',
    'cases',
    'https://evil.example/',
    'javascript:alert(1)',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/..//evil.example'
  ])('%j is not followed', (next) => {
    expect(safeNext(next, origin)).toBeNull()
  })
})
