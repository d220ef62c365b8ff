import { people } from '@xinshe/testing/world-rows.ts'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { samplePassword } from '../src/routers/session/samples.ts'
import { Browser } from './browser.ts'
import { givePasswords, serve, type Served } from './serve.ts'

let world: World
let admin: pg.Client
let one: Served
let other: Served
beforeAll(async () => {
  world = await smallWorld()
  await givePasswords(world.place)
  admin = new pg.Client(world.place.adminUrl)
  await admin.connect()
  one = await serve(world.place)
  other = await serve(world.place)
})
afterAll(async () => {
  await Promise.all([one?.end(), other?.end(), admin?.end()])
  await world?.end()
})

const tenant = 'gz-zc-lc'
const shellOf = (browser: Browser) => browser.query('session.shell', undefined, { tenant })

async function signedIn(name = 'w1', at = one): Promise<Browser> {
  const browser = new Browser(at.url)
  expect((await browser.signIn(name, samplePassword)).status).toBe(200)
  return browser
}

describe('C11: who guesses learns nothing about accounts', () => {
  test('C11: unknown name, wrong password and disabled account are one answer', async () => {
    await admin.query(`update core.account set disabled_at = now() where name = 'officerother'`)
    const tries = [['w1', 'not the password'], ['nobody-of-this-name', samplePassword], ['officerOther', samplePassword]] as const

    const answers = await Promise.all(tries.map(([name, password]) => new Browser(one.url).signIn(name, password)))

    const [first, ...rest] = answers.map(({ status, error, headers }) => ({ status, error, names: [...headers.keys()] }))
    expect(first).toMatchObject({ status: 409, error: { refusal: 'session/wrong-credentials' } })
    for (const answer of rest) expect(answer).toEqual(first)
  })
})

describe('C09: guessing is slowed down, the owner is not', () => {
  test('C09: after ten wrong guesses strangers wait, whoever signed in from this device before does not', async () => {
    const owner = await signedIn('bureauCity')
    const attacker = () => new Browser(one.url).signIn('bureauCity', 'a guess that is wrong')
    for (let count = 0; count < 10; count += 1) expect((await attacker()).status).toBe(409)

    const eleventh = await attacker()
    const right = await new Browser(other.url).signIn('bureauCity', samplePassword)
    const back = await owner.signIn('bureauCity', samplePassword)

    expect(eleventh.status).toBe(429)
    expect(right.status).toBe(429)
    expect(back.status).toBe(200)
  })

  test('C09: an office behind one address is not one person', async () => {
    const colleagues = ['officerA', 'officerB', 'officerDistrict', 'officerCity', 'bureauA', 'admin1', 'admin2']

    const answers = await Promise.all(colleagues.map((name) => new Browser(one.url).signIn(name, samplePassword)))

    expect(answers.map(({ status }) => status)).toEqual(colleagues.map(() => 200))
  })

  test('C09: a known device that guesses is slowed down as well', async () => {
    const browser = await signedIn('bureauDistrict')
    for (let count = 0; count < 10; count += 1) await browser.signIn('bureauDistrict', 'a guess that is wrong')

    expect((await browser.signIn('bureauDistrict', samplePassword)).status).toBe(429)
  })
})

test('C12: a flood of sign-ins is turned away at once beyond fifty, and everybody else goes on working', async () => {
  const worker = await signedIn()

  const flood = Array.from({ length: 80 }, (_, index) => new Browser(one.url).signIn(`nobody-${index}`, 'a guess that is wrong'))
  let isOver = false
  void Promise.all(flood).then(() => (isOver = true))
  const work = await shellOf(worker)
  const wasOver = isOver
  const answers = await Promise.all(flood)

  expect(work.status).toBe(200)
  // Not by the clock: who works is answered while the queue of those who guess is still being hashed.
  expect(wasOver).toBe(false)
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([409, 503]))
  const turnedAway = answers.find(({ status }) => status === 503)!
  expect(turnedAway.headers.get('retry-after')).toBe('2')
  expect(turnedAway.error.sentence.zh).toBeTruthy()
})

describe('C13: a new password', () => {
  test.each([
    ['short', 'password/too-short'],
    ['Guangzhou2026!', 'password/common'],
    ['荔城街道20260101', 'password/about-you'],
    [samplePassword, 'password/same']
  ])('C13: %s is refused', async (next, refusal) => {
    const browser = await signedIn()

    const changed = await browser.mutate('session.changePassword', { current: samplePassword, next })

    expect(changed.error).toMatchObject({ refusal, sentence: { zh: expect.any(String), en: expect.any(String) } })
    expect((await shellOf(browser)).status).toBe(200)
  })

  test('C13: it is compared exactly as typed', async () => {
    for (const password of [`${samplePassword} `, samplePassword.toUpperCase(), samplePassword.replace(',', '，')]) {
      expect((await new Browser(one.url).signIn('w1', password)).status).toBe(409)
    }
  })

  test('C13: whoever does not know the current one changes nothing', async () => {
    const browser = await signedIn()

    const changed = await browser.mutate('session.changePassword', { current: 'not the password', next: 'red bean soup, simmered slowly' })

    expect(changed.error.refusal).toBe('session/wrong-password')
    expect((await new Browser(one.url).signIn('w1', samplePassword)).status).toBe(200)
  })
})

test('signing in and out, and what was refused, stand in the audit', async () => {
  const browser = await signedIn('officerCity')
  await browser.mutate('cases.list', {}, { tenant: 'gz-zc-lc' })
  await browser.mutate('session.signOut')

  const { rows } = await sql<{ procedure: string; outcome: string; reason: string | null }>`
    select procedure, outcome, reason from core.audit where account_id = ${people.officerCity.accountId} order by at desc limit 3`.execute(world.owner)

  expect(rows.reverse()).toEqual([
    { procedure: 'session.signIn', outcome: 'ok', reason: null },
    { procedure: 'cases.list', outcome: 'denied', reason: 'NOT_FOUND' },
    { procedure: 'session.signOut', outcome: 'ok', reason: null }
  ])
})
