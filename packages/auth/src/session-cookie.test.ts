import { expect, test } from 'vitest'
import { deviceCookie, endedSessionCookie, readDeviceCookie, readSessionCookie, sessionCookie } from './session-cookie.ts'

const token = 'abcdefghijklmnopqrstuvwxyz234567abcdefgh'

test.each([sessionCookie(token), endedSessionCookie(), deviceCookie('x')])('C07: %s is bound to this host, unseen by scripts, and never sent from elsewhere', (line) => {
  expect(line).toMatch(/^__Host-[a-z]+=/)
  for (const flag of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) expect(line.split('; ')).toContain(flag)
  expect(line).not.toMatch(/Domain/i)
})

test('C07: the session ends with the browser, the device is remembered', () => {
  expect(sessionCookie(token)).not.toMatch(/Max-Age|Expires/)
  expect(endedSessionCookie()).toContain('Max-Age=0')
  expect(deviceCookie('x')).toMatch(/Max-Age=34560000/)
})

test.each([
  [`__Host-sid=${token}`, token],
  [`a=1; __Host-sid=${token}; b=2`, token],
  [`__Host-sid=${token.toUpperCase()}`, null],
  ['__Host-sid=%E0%A4%A', null],
  ['__Host-sid=', null],
  ['__Host-sidx=abc', null],
  [`sid=${token}`, null],
  ['=;;;==', null],
  ['', null]
])('C01: from %j the session id read is %j', (header, expected) => {
  expect(readSessionCookie(header)).toBe(expected)
})

test('the device is read beside the session', () => {
  expect(readDeviceCookie(`__Host-sid=${token}; __Host-device=abc.def`)).toBe('abc.def')
  expect(readDeviceCookie(undefined)).toBeNull()
})
