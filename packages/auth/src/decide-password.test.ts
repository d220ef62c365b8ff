import { describe, expect, test } from 'vitest'
import { decidePassword, type PasswordOwner } from './decide-password.ts'

const worker: PasswordOwner = { name: 'chenxiaowen', displayName: '陈晓雯', posts: ['worker'], units: ['荔城街道', '明德社会工作服务中心'] }
const admin: PasswordOwner = { ...worker, posts: ['bureau-admin'] }

describe('C13: a password is long enough, and not the first one a stranger would try', () => {
  test.each([
    ['绿豆沙要慢慢熬才好喝呀', 'password/too-short'],
    ['elevenchars', 'password/too-short'],
    ['绿豆沙要慢慢熬才好喝呀。', undefined],
    ['correct horse', undefined],
    [' spaces kept ', undefined],
    ['👩‍🚒 puts out fires', undefined],
    ['x'.repeat(129), 'password/too-long'],
    ['aaaaaaaaaaaa', 'password/monotonous'],
    ['abababababab', 'password/monotonous'],
    ['123456789012', 'password/monotonous'],
    ['abcdefghijklm', 'password/monotonous'],
    ['Guangzhou2026!', 'password/common'],
    ['P@ssw0rd12345', 'password/common'],
    ['1qaz2wsx3edc', 'password/common'],
    ['密码密码密码 12345678', undefined],
    ['chenxiaowen1', 'password/about-you'],
    ['Chenxiaowen2026', 'password/about-you'],
    ['荔城街道20260101', 'password/about-you'],
    ['荔城街道2026!!', 'password/too-short'],
    ['荔城街道-abc-2026', 'password/about-you'],
    ['荔城街道 correct horse', undefined],
    ['明德社会工作服务中心2026', 'password/about-you'],
    ['xinfang12345', 'password/common'],
    ['xinfang-gz-2026', 'password/about-you']
  ])('%s: %s', (password, problem) => {
    const decision = decidePassword(password, worker)

    expect(decision.ok ? undefined : decision.code).toBe(problem)
  })

  test('128 characters are taken', () => {
    const password = 'gz-'.repeat(42) + 'ab'

    expect(decidePassword(password, worker)).toEqual({ ok: true, value: password })
  })

  test('whoever administers needs fifteen characters', () => {
    expect(decidePassword('correct horse', admin)).toMatchObject({ code: 'password/too-short' })
    expect(decidePassword('correct horse battery', admin)).toMatchObject({ ok: true })
  })
})
