import { idOf, people, units } from '@xinshe/testing/world-rows.ts'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { today } from '@xinshe/words'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { samplePassword } from '../src/routers/session/samples.ts'
import { Browser } from './browser.ts'
import { aRegistration } from './registrations.ts'
import { givePasswords, serve, type Served } from './serve.ts'

let world: World
let served: Served
const first = people.w1.postId
const rival = idOf('post w1 at the rival')
beforeAll(async () => {
  world = await smallWorld()
  await givePasswords(world.place)
  const { two } = units.contracts
  const post = { id: rival, account_id: people.w1.accountId, role: 'worker', contract_id: two.id, agency_id: two.agency_id, tenant_id: null, starts: today(new Date()), ends: null, made_by: null } as const
  await world.owner.insertInto('core.post').values(post).execute()
  served = await serve(world.place)
})
afterAll(async () => {
  await served?.end()
  await world?.end()
})

const tenant = 'gz-zc-lc'
const casesOf = async (contract: 'one' | 'two') => (await world.owner.selectFrom('core.case').select('id').where('contract_id', '=', units.contracts[contract].id).execute()).length

/** One browser: every window of it has the same session. */
async function signedInAt(postId: string): Promise<Browser> {
  const browser = new Browser(served.url)
  await browser.signIn('w1', samplePassword)
  expect((await browser.mutate('session.choosePost', { postId })).status).toBe(200)
  return browser
}

const choose = (browser: Browser, postId: string) => browser.mutate('session.choosePost', { postId }, { tenant, post: first })
const aCase = () => aRegistration({ title: '两个窗口' })

test('whoever changed the post in another window does nothing in this one: no case is opened for the other agency', async () => {
  const browser = await signedInAt(first)
  const input = aCase()
  await choose(browser, rival)

  const refused = await browser.mutate('cases.register', input, { tenant, post: first })
  const read = await browser.mutate('cases.list', {}, { tenant, post: first })

  expect(refused).toMatchObject({ status: 409, error: { refusal: 'session/other-post', sentence: { zh: expect.stringContaining('另一个窗口'), en: expect.stringContaining('another window') } } })
  expect(read.error.refusal, 'what is read would stand under the wrong heading').toBe('session/other-post')
  expect([await casesOf('one'), await casesOf('two')]).toEqual([0, 0])
  expect(await world.owner.selectFrom('core.matter').select('id').execute()).toEqual([])

  // Changing the post is open from either window; what was refused then goes out as it stood.
  expect((await choose(browser, first)).status).toBe(200)
  expect((await browser.mutate('cases.register', input, { tenant, post: first })).status).toBe(200)
  expect([await casesOf('one'), await casesOf('two')]).toEqual([1, 0])
})

test('a call that names no post acts under that of the session, as programs do', async () => {
  const browser = await signedInAt(rival)

  expect((await browser.mutate('cases.register', aCase(), { tenant })).status).toBe(200)
  expect(await casesOf('two')).toBe(1)
})
