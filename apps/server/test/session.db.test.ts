import { hashOf } from '@xinshe/db/ticket.ts'
import { people } from '@xinshe/testing/world-rows.ts'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
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
const sid = (browser: Browser) => browser.cookies.get('__Host-sid')
const shellOf = (browser: Browser) => browser.query('session.shell', undefined, { tenant })

async function signedIn(name = 'w1', at = one): Promise<Browser> {
  const browser = new Browser(at.url)
  expect((await browser.signIn(name, samplePassword)).status).toBe(200)
  return browser
}

describe('C01, C02: a session has an id nobody knew before', () => {
  test('C01: a cookie set beforehand never becomes a session', async () => {
    const planted = 'a'.repeat(40)
    const browser = new Browser(one.url, new Map([['__Host-sid', planted]]))

    await browser.signIn('w1', samplePassword)

    expect(sid(browser)).toMatch(/^[a-z2-7]{40}$/)
    expect(sid(browser)).not.toBe(planted)
    expect((await shellOf(new Browser(one.url, new Map([['__Host-sid', planted]])))).status).toBe(401)
  })

  test('C02: signing in again gives a new id, the old one is dead', async () => {
    const browser = await signedIn()
    const before = new Browser(one.url, new Map(browser.cookies))

    await browser.signIn('w1', samplePassword)

    expect(sid(browser)).not.toBe(sid(before))
    expect((await shellOf(before)).status).toBe(401)
    expect((await shellOf(browser)).status).toBe(200)
  })

  test('C02: choosing a post gives a new id, the old one is dead', async () => {
    const browser = await signedIn()
    const before = new Browser(one.url, new Map(browser.cookies))

    const chosen = await browser.mutate('session.choosePost', { postId: people.w1.postId })

    expect(chosen.data).toEqual({ to: `/${tenant}` })
    expect((await shellOf(before)).status).toBe(401)
    expect((await shellOf(browser)).status).toBe(200)
  })

  test('a post names its contract by number too: two contracts may have one title', async () => {
    const { posts } = (await shellOf(await signedIn())).data

    expect(posts).toMatchObject([{ contractTitle: '信访社会工作服务合同 one', contractNumber: 'HT-one' }])
  })

  test('C02: nobody chooses a post of somebody else', async () => {
    const browser = await signedIn()

    const chosen = await browser.mutate('session.choosePost', { postId: people.lead1.postId })

    expect(chosen.status).toBe(404)
    expect((await shellOf(browser)).data.post.role).toBe('worker')
  })

  test('C02: a new password gives a new id; every other session of the account is dead', async () => {
    const browser = await signedIn('w2')
    const elsewhere = await signedIn('w2', other)
    const before = new Browser(one.url, new Map(browser.cookies))

    const changed = await browser.mutate('session.changePassword', { current: samplePassword, next: 'red bean soup, simmered slowly' })

    expect(changed.status).toBe(200)
    expect((await shellOf(browser)).status).toBe(200)
    expect((await shellOf(before)).status).toBe(401)
    expect((await shellOf(elsewhere)).status).toBe(401)
    expect((await new Browser(one.url).signIn('w2', samplePassword)).error.refusal).toBe('session/wrong-credentials')
  })
})

describe('C03: what has ended is dead at once, in every process', () => {
  test('C03: after signing out', async () => {
    const browser = await signedIn()
    const thief = browser.at(other.url)
    expect((await shellOf(thief)).status).toBe(200)

    await browser.mutate('session.signOut')

    expect(sid(browser)).toBeUndefined()
    expect((await shellOf(thief)).status).toBe(401)
  })

  test('C03: after the account is disabled', async () => {
    const browser = await signedIn('w3')
    await admin.query(`update core.account set disabled_at = now() where name = 'w3'`)

    expect((await browser.query('session.list')).status).toBe(401)
    expect((await browser.at(other.url).query('session.list')).status).toBe(401)
    await admin.query(`update core.account set disabled_at = null where name = 'w3'`)
  })

  test('C03, C06: after its owner ended it from another device', async () => {
    const counter = await signedIn('lead1')
    const office = await signedIn('lead1', other)

    const sessions = (await office.query('session.list')).data as { id: string; isThis: boolean }[]
    const ended = await office.mutate('session.end', { sessionId: sessions.find(({ isThis }) => !isThis)!.id })

    expect(ended.status).toBe(200)
    expect((await shellOf(counter)).status).toBe(401)
    expect((await shellOf(office)).status).toBe(200)
  })

  test('C06: nobody ends a session of somebody else', async () => {
    const victim = await signedIn('lead1')
    const [session] = (await victim.query('session.list')).data as { id: string }[]

    const ended = await (await signedIn()).mutate('session.end', { sessionId: session!.id })

    expect(ended.status).toBe(404)
    expect((await shellOf(victim)).status).toBe(200)
  })

  test('C06: an account has eight sessions at most; the one idle longest ends', async () => {
    const browsers: Browser[] = []
    for (let count = 0; count < 8; count += 1) browsers.push(await signedIn('lead2'))
    await admin.query(`update core.session set idle_until = now() + interval '5 minutes' where token_hash = $1`, [hashOf(sid(browsers[3]!)!)])

    const ninth = await signedIn('lead2')

    const statuses = await Promise.all([...browsers, ninth].map(async (browser) => (await browser.query('session.list')).status))
    expect(statuses).toEqual([200, 200, 200, 401, 200, 200, 200, 200, 200])
  })
})

describe('C04: a session ends by itself', () => {
  const age = (browser: Browser, column: 'idle_until' | 'until', interval: string) =>
    admin.query(`update core.session set ${column} = now() + $1::interval where token_hash = $2`, [interval, hashOf(sid(browser)!)])
  const limits = async (browser: Browser) => {
    const { rows } = await admin.query<{ idle: number; life: number }>(
      `select round(extract(epoch from idle_until - now()) / 60)::int as idle, round(extract(epoch from until - made_at) / 3600)::int as life
       from core.session where token_hash = $1`,
      [hashOf(sid(browser)!)]
    )
    return rows[0]!
  }

  test('C04: thirty minutes after the last activity, twelve hours after signing in', async () => {
    const browser = await signedIn()

    expect(await limits(browser)).toEqual({ idle: 30, life: 12 })
  })

  test('C04: activity keeps it alive', async () => {
    const browser = await signedIn()
    await age(browser, 'idle_until', '10 minutes')

    await shellOf(browser)

    expect(await limits(browser)).toMatchObject({ idle: 30 })
  })

  test('C04: idle for thirty minutes, it is dead, and a request does not revive it', async () => {
    const browser = await signedIn()
    await age(browser, 'idle_until', '-1 second')

    expect((await shellOf(browser)).status).toBe(401)
    expect((await shellOf(browser)).status).toBe(401)
  })

  test('C04: nothing extends it beyond twelve hours', async () => {
    const browser = await signedIn()
    await age(browser, 'until', '5 minutes')
    await age(browser, 'idle_until', '4 minutes')

    await shellOf(browser)

    expect((await limits(browser)).idle).toBeLessThanOrEqual(5)
    await age(browser, 'until', '-1 second')
    expect((await shellOf(browser)).status).toBe(401)
  })

  test('C02, C04: choosing a post does not begin the twelve hours anew', async () => {
    const browser = await signedIn()
    await age(browser, 'until', '5 minutes')

    await browser.mutate('session.choosePost', { postId: people.w1.postId })

    const { rows } = await admin.query<{ left: number }>('select extract(epoch from until - now())::int as left from core.session where token_hash = $1', [hashOf(sid(browser)!)])
    expect(rows[0]!.left).toBeLessThanOrEqual(300)
  })
})

test('C05: no value of the stolen session table signs anybody in', async () => {
  const browser = await signedIn()
  const { rows } = await admin.query<Record<string, unknown>>('select * from core.session')
  const stolen = rows.flatMap((row) => Object.values(row)).flatMap((value) => (Buffer.isBuffer(value) ? ['hex', 'base64', 'base64url', 'latin1'].map((way) => value.toString(way as 'hex')) : [String(value)]))

  expect(JSON.stringify(stolen)).not.toContain(sid(browser))
  for (const value of stolen) {
    const tried = await fetch(`${one.url}/rpc/session.list`, { headers: { cookie: `__Host-sid=${encodeURIComponent(value)}` } })
    expect(tried.status).toBe(401)
  }
})

test('C07: every cookie is bound to this host, unseen by scripts, and never sent from elsewhere', async () => {
  const answers = [await new Browser(one.url).signIn('w1', samplePassword), await (await signedIn()).mutate('session.choosePost', { postId: people.w1.postId }), await (await signedIn()).mutate('session.signOut')]

  const lines = answers.flatMap(({ headers }) => headers.getSetCookie())

  expect(lines).toHaveLength(4)
  for (const line of lines) expect(line).toMatch(/^__Host-\w+=[\w.-]*; Path=\/; HttpOnly; Secure; SameSite=Lax(; Max-Age=\d+)?$/)
})

test('C07: a cookie is set only when what it stands for is committed', async () => {
  const refused = await new Browser(one.url).signIn('w1', 'not the password')

  expect(refused.headers.getSetCookie()).toEqual([])
})

test('C21: when the database is away nobody is let in, and nobody is told to sign in again', async () => {
  const browser = await signedIn()
  const alone = await serve(world.place)
  await alone.app.parts.pools.signIn.end()

  const answer = await browser.at(alone.url).query('session.shell', undefined, { tenant })
  const health = await fetch(`${alone.url}/healthz`)

  expect(answer.status).toBe(503)
  expect(answer.headers.get('retry-after')).toBe('2')
  expect(health.status).toBe(503)
  await alone.end()
})
