import { request } from 'node:http'
import { listProcedures } from '@xinshe/plugin-host/server/list-procedures.ts'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLog } from '../src/http/log.ts'
import { samplePassword } from '../src/routers/session/samples.ts'
import { Browser } from './browser.ts'
import { otherProcess } from './other-process.ts'
import { givePasswords, serve, type Served } from './serve.ts'

let world: World
let served: Served
let log = ''
beforeAll(async () => {
  world = await smallWorld()
  await givePasswords(world.place)
  served = await serve(world.place, { log: openLog('info', { write: (line) => void (log += line) }) })
})
afterAll(async () => {
  await served?.end()
  await world?.end()
})

const tenant = 'gz-zc-lc'

async function signedIn(name = 'w1'): Promise<Browser> {
  const browser = new Browser(served.url)
  await browser.signIn(name, samplePassword)
  return browser
}

test('two processes on one database behave as one: signed in here, at home there, signed out everywhere', async () => {
  const other = await otherProcess(world.place)
  const here = await signedIn()
  const there = here.at(other.url)

  const shell = await there.query('session.shell', undefined, { tenant })
  await there.mutate('session.signOut')

  expect(shell.data).toMatchObject({ account: { displayName: '陈晓雯' }, tenant: { slug: tenant } })
  expect((await here.query('session.shell', undefined, { tenant })).status).toBe(401)
  await other.end()
})

describe('the dispatcher speaks as tRPC does', () => {
  test('a batch answers in order, each call for itself', async () => {
    const browser = await signedIn()

    const response = await browser.fetch('/rpc/session.home,session.nothing,session.shell?batch=1')

    expect(response.status).toBe(207)
    expect(await response.json()).toMatchObject([
      { result: { data: { to: `/${tenant}` } } },
      { error: { data: { code: 'NOT_FOUND', httpStatus: 404, path: 'session.nothing' } } },
      { error: { data: { code: 'NOT_FOUND', path: 'session.shell' } } }
    ])
  })

  test('a query may be asked by POST, so that a name stands in no address', async () => {
    const browser = await signedIn()

    const answer = await browser.mutate('petitioners.search', { q: '王大文' }, { tenant })

    expect(answer).toMatchObject({ status: 200, data: { petitioners: [] } })
    expect(log).not.toContain('王大文')
  })

  test('B11: a mutation by GET is refused', async () => {
    expect((await (await signedIn()).query('session.signOut')).status).toBe(405)
  })

  test('a query whose input may name a person is refused by GET', async () => {
    const naming = listProcedures(served.app.parts.router).filter(({ privateInput }) => privateInput).map(({ path }) => path)

    expect(naming).toEqual(expect.arrayContaining(['petitioners.search', 'cases.list']))
    for (const path of naming) expect((await (await signedIn()).query(path, { q: '王大文' })).status, path).toBe(405)
  })

  test.each(['PUT', 'DELETE', 'PATCH'])('B11: %s is no method of ours', async (method) => {
    const response = await (await signedIn()).fetch('/rpc/session.signOut', { method, headers: { origin: served.url } })

    expect(response.status).toBe(405)
  })

  test('B11: eleven calls, two sign-ins and a list of commas are refused without a question to the database', async () => {
    const browser = await signedIn()
    const before = served.app.parts.pools.signIn
    const asked = { count: 0 }
    const query = before.query.bind(before)
    before.query = ((...words: Parameters<typeof query>) => {
      asked.count += 1
      return query(...words)
    }) as typeof before.query

    const paths = [Array(11).fill('session.home').join(','), 'session.signIn,session.signIn', ',,,,']
    const answers = await Promise.all(paths.map((path) => browser.fetch(`/rpc/${path}?batch=1`)))

    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400])
    expect(asked.count).toBe(0)
    before.query = query
  })

  test.each([
    ['a stream of the batch', { 'trpc-accept': 'application/jsonl' }],
    ['a stream of events', { accept: 'text/event-stream' }]
  ])('%s is not what it speaks', async (_, headers) => {
    const browser = await signedIn()

    const answer = await browser.fetch('/rpc/session.home?batch=1', { headers })

    expect(answer.status).toBe(415)
    expect(await answer.json()).toMatchObject([{ error: { data: { code: 'UNSUPPORTED_MEDIA_TYPE' } } }])
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/octet-stream'])('a body of %s is not read', async (type) => {
    const browser = await signedIn()

    const answer = await browser.fetch('/rpc/session.signOut', { method: 'POST', body: 'x', headers: { 'content-type': type, origin: served.url } })

    expect(answer.status).toBe(415)
    expect((await browser.query('session.home')).status).toBe(200)
  })
})

describe('C08: unsafe methods need our own origin', () => {
  const types = ['application/json', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'TEXT/PLAIN']
  const provenances: Record<string, string>[] = [
    {},
    { origin: 'null' },
    { origin: 'https://evil.example' },
    { origin: 'http://127.0.0.1:1' },
    { 'sec-fetch-site': 'cross-site', 'own-origin': 'yes' },
    { 'sec-fetch-site': 'same-site', 'own-origin': 'yes' }
  ]

  test.each(types)('C08: %s', async (type) => {
    const browser = await signedIn()
    for (const { 'own-origin': own, ...headers } of provenances) {
      const sent = { ...headers, ...(own && { origin: served.url }), 'content-type': type }
      for (const path of ['/rpc/session.signOut', '/rpc/session.signOut?_method=GET', '/login', '/public/preferences']) {
        const response = await browser.fetch(path, { method: 'POST', body: '{}', headers: { ...sent, 'x-http-method-override': 'GET' } })
        expect(response.status, `${path} ${JSON.stringify(sent)}`).toBe(403)
      }
    }
    expect((await browser.query('session.home')).status).toBe(200)
  })
})

describe('D14: nothing a request says about its own address is believed', () => {
  test('D14: a foreign name that leads here is not served', async () => {
    expect(await statusFor({ host: 'evil.example:3000' })).toBe(421)
    expect(await statusFor({ host: 'evil.example:3000', origin: 'http://evil.example:3000' }, 'POST')).toBe(421)
  })

  test('D14: behind a proxy the configured origin counts, whatever Host and X-Forwarded say', async () => {
    const origin = 'https://petition.example.cn'
    const seen: unknown[] = []
    const behind = await serve(world.place, {
      origin,
      portalHandler: (req, res) => {
        seen.push([req.headers.host, req.headers['x-forwarded-proto'], req.headers['x-forwarded-host']])
        res.end('page')
      }
    })

    const page = await fetch(`${behind.url}/login`, { headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http' } })
    const sent = (headers: Record<string, string>) => fetch(`${behind.url}/rpc/session.signIn`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json', ...headers } })

    expect(page.status).toBe(200)
    expect(seen).toEqual([['petition.example.cn', 'https', undefined]])
    expect((await sent({ origin })).status).toBe(400)
    expect((await sent({ origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' })).status).toBe(403)
    expect((await sent({ origin: behind.url })).status).toBe(403)
    await behind.end()
  })
})

describe('D11: bodies', () => {
  const sent = (body: string, path = 'session.signIn') => fetch(`${served.url}/rpc/${path}`, { method: 'POST', body, headers: { 'content-type': 'application/json', origin: served.url } })

  test.each([
    ['ten megabytes', () => JSON.stringify('x'.repeat(10_000_000)), 413],
    ['a depth of 100,000', () => '['.repeat(100_000) + ']'.repeat(100_000), 400],
    ['100,000 keys', () => `{${Array.from({ length: 100_000 }, (_, index) => `"k${index}":1`).join(',')}}`, 413],
    ['a prototype', () => '{"name":"w1","password":"x","__proto__":{"isAdmin":true}}', 400],
    ['no UTF-8', () => '{"name":"\ud800"}', 409],
    ['no JSON', () => '{', 400],
    ['keys nobody asked for', () => '{"name":"w1","password":"x","tenantId":"y"}', 400],
    ['a NUL', () => '{"name":"w1\\u0000","password":"x"}', 400]
  ])('D11: %s', async (_, body, status) => {
    const text = body()
    const response = await sent(text)

    expect(response.status).toBe(status === 409 ? 400 : status)
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
  })
})

describe('D11: only whoever is signed in may send a file, and only where documents are added', () => {
  const twoMegabytes = JSON.stringify('x'.repeat(2_000_000))
  const send = (browser: Browser, path: string) => browser.fetch(`/rpc/${path}`, { method: 'POST', body: twoMegabytes, headers: { 'content-type': 'application/json', origin: served.url, 'x-tenant': tenant } })

  test('D11: a stranger is not read', async () => {
    expect((await send(new Browser(served.url), 'documents.add')).status).toBe(413)
  })

  test.each(['documents.list', 'documents.add,documents.add?batch=1', 'documents.withdraw'])('D11: a colleague at %s is not read either', async (path) => {
    expect((await send(await signedIn(), path)).status).toBe(413)
  })

  test('D11: a colleague at documents.add is read, and told what is wrong with it', async () => {
    expect((await send(await signedIn(), 'documents.add')).status).toBe(400)
  })
})

describe('D04, D22: answers', () => {
  test('D04: every answer that is no page carries the headers', async () => {
    const paths = ['/healthz', '/nothing', '/rpc/session.home', '/rpc/,,,?batch=1', '/rpc/session.home?batch=1']
    for (const path of paths) {
      const { headers } = await fetch(served.url + path)
      expect(headers.get('content-security-policy'), path).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
      expect(headers.get('x-content-type-options'), path).toBe('nosniff')
      expect(headers.get('cache-control'), path).toBe('no-store')
      expect(headers.get('referrer-policy'), path).toBe('same-origin')
      expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin')
    }
  })

  test('D22: a fault tells its id and nothing else', async () => {
    const browser = await signedIn()
    const { app } = served.app.parts.pools
    const connect = app.connect.bind(app)
    app.connect = (() => Promise.reject(new Error('relation "core.secret" does not exist at /srv/xinshe/app.ts'))) as typeof app.connect

    const answer = await browser.query('tenants.children', undefined, { tenant })
    const own = await browser.mutate('cases.list', {}, { tenant })
    app.connect = connect

    expect(answer.status).toBe(403)
    expect(own.status).toBe(500)
    expect(own.error).toEqual({ code: 'INTERNAL_SERVER_ERROR', httpStatus: 500, path: 'cases.list', refusal: null, sentence: expect.anything(), details: null })
    expect(own.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/)
    expect(log).toContain(own.headers.get('x-request-id'))
  })

  test('D13: a request cannot write lines of the log', async () => {
    const path = `/rpc/a%0d%0a{"level":"error"}\u2028`
    await fetch(served.url + path, { headers: { 'x-request-id': 'x"y\u00e9', 'user-agent': '"},{"level":"error' } })

    for (const line of log.trim().split('\n')) expect(JSON.parse(line)).toMatchObject({ level: expect.stringMatching(/^(info|error)$/) })
    expect(log).not.toContain('x"y')
  })

  test('health is told when the database answers', async () => {
    const response = await fetch(`${served.url}/healthz`)

    expect([response.status, await response.json()]).toEqual([200, { ok: true }])
  })

  test('pages rendered in this process ask without a network', async () => {
    const browser = await signedIn()
    const cookie = `__Host-sid=${browser.cookies.get('__Host-sid')}`

    const answer = await served.app.callers('in-process-1')('/rpc/session.home?batch=1', { headers: { cookie } })

    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual([{ result: { data: { to: `/${tenant}`, language: 'zh', passwordIsGiven: false } } }])
  })
})

function statusFor(headers: Record<string, string>, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(`${served.url}/rpc/session.home`, { method, headers }, (response) => {
      response.resume()
      resolve(response.statusCode!)
    })
    asked.on('error', reject)
    asked.end()
  })
}
