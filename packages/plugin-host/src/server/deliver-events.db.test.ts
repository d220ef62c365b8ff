import { afterEach, beforeEach, expect, test } from 'vitest'
import { sql } from 'kysely'
import { z } from 'zod'
import { defineEvent } from '@xinshe/plugin-kit/events'
import type { TenantContext } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { openCase } from '@xinshe/testing/open-case.ts'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { core, makePlugin, rule } from '../../test/made-plugins.ts'
import { deliverEvents, type Parked } from './deliver-events.ts'

const happened = defineEvent('core/happened', z.strictObject({ caseId: z.uuid(), nth: z.int() }))

let world: World
beforeEach(async () => { world = await smallWorld() })
afterEach(() => world.end())

/** A plugin that is on in the small world, with one ear. */
const houseWith = (handle: (ctx: TenantContext, payload: { caseId: string; nth: number }) => Promise<void>, id = 'case-management') => ({
  core: { ...core, events: [happened] },
  plugins: [makePlugin(id, { subscriptions: [{ on: happened, name: 'listen', rule, handle }] })]
})
const engine = () => ({ app: world.app, jobs: world.jobs, secret: 'test', masterKey: world.place.masterKey, now: () => new Date() })

async function announce({ id, tenantId, contractId }: Awaited<ReturnType<typeof openCase>>, nth: number): Promise<void> {
  const payload = JSON.stringify({ caseId: id, nth })
  await world.owner.insertInto('core.event').values({ tenant_id: tenantId, contract_id: contractId, case_id: id, type: happened.type, payload }).execute()
}
const deliveries = async () => (await sql<{ state: string; tries: number; error: string | null }>`select state, tries, error from core.event_delivery d join core.event e on e.id = d.event_id order by e.seq`.execute(world.owner)).rows
const makeDue = () => sql`update core.event_delivery set due_at = statement_timestamp()`.execute(world.owner)
const lines = async () => (await sql<{ kind: string }>`select kind from core.timeline_entry order by happened_at`.execute(world.owner)).rows.map(({ kind }) => kind)

test('what happened is told in order, once, at the tenant and under the contract of the case', async () => {
  const theCase = await openCase(world)
  for (const nth of [1, 2, 3]) await announce(theCase, nth)
  const heard: string[] = []
  const house = houseWith(async (ctx, { nth }) => void heard.push(`${nth} at ${ctx.tenant.slug} as ${ctx.actor.post}`))

  expect(await deliverEvents(house, engine())).toEqual({ done: 3, skipped: 0, failed: 0, parked: 0 })
  expect(await deliverEvents(house, engine())).toEqual({ done: 0, skipped: 0, failed: 0, parked: 0 })
  expect(heard).toEqual(['1 at gz-zc-lc as system', '2 at gz-zc-lc as system', '3 at gz-zc-lc as system'])
})

test('a handler that fails is undone and tried again; later events of its case wait, other cases do not', async () => {
  const [one, other] = [await openCase(world), await openCase(world)]
  await announce(one, 1)
  await announce(one, 2)
  await announce(other, 3)
  let broken = true
  const house = houseWith(async (ctx, { caseId, nth }) => {
    await ctx.timeline({ caseId, kind: `case-management/heard-${'abc'[nth - 1]}`, title: say('已知', 'Heard') })
    if (broken && nth === 1) throw new TypeError('王小明 is not a function')
  })

  expect(await deliverEvents(house, engine())).toEqual({ done: 1, skipped: 0, failed: 1, parked: 0 })
  expect(await deliverEvents(house, engine())).toEqual({ done: 0, skipped: 0, failed: 0, parked: 0 })
  expect(await lines()).toEqual(['case-management/heard-c'])
  expect(await deliveries()).toEqual([{ state: 'failed', tries: 1, error: 'TypeError' }, { state: 'done', tries: 1, error: null }])

  broken = false
  await makeDue()
  expect(await deliverEvents(house, engine())).toEqual({ done: 2, skipped: 0, failed: 0, parked: 0 })
  expect(await lines()).toEqual(['case-management/heard-c', 'case-management/heard-a', 'case-management/heard-b'])
})

test('a handler that never succeeds is parked after five tries, and the next event of the case is told', async () => {
  const theCase = await openCase(world)
  await announce(theCase, 1)
  await announce(theCase, 2)
  const heard: number[] = []
  const house = houseWith(async (_, { nth }) => {
    if (nth === 1) throw new Error('always')
    heard.push(nth)
  })

  const parked: Parked[] = []
  for (let round = 0; round < 5; round++) {
    await deliverEvents(house, engine(), (one) => void parked.push(one))
    await makeDue()
  }

  expect(parked).toEqual([{ event: expect.any(String), subscription: expect.stringContaining('/'), error: 'Error' }])
  expect(await deliveries()).toMatchObject([{ state: 'parked', tries: 5 }])
  await deliverEvents(house, engine())
  expect(heard).toEqual([2])
})

test('a plugin that is off hears nothing, and is not told later what it missed', async () => {
  await announce(await openCase(world), 1)
  const heard: number[] = []
  const house = houseWith(async (_, { nth }) => void heard.push(nth), 'home-visit')

  expect(await deliverEvents(house, engine())).toEqual({ done: 0, skipped: 1, failed: 0, parked: 0 })
  expect(await deliverEvents(house, engine())).toEqual({ done: 0, skipped: 0, failed: 0, parked: 0 })
  expect(heard).toEqual([])
})

test('two workers at once tell it once', async () => {
  await announce(await openCase(world), 1)
  const heard: number[] = []
  const house = houseWith(async (_, { nth }) => {
    await new Promise((done) => setTimeout(done, 50))
    heard.push(nth)
  })

  const rounds = await Promise.all([deliverEvents(house, engine()), deliverEvents(house, engine())])

  expect(heard).toEqual([1])
  expect(rounds.map(({ done }) => done).sort()).toEqual([0, 1])
})

test("a handler works under its own contract: the rival's case is not there for it", async () => {
  await announce(await openCase(world), 1)
  const { id: rival } = await openCase(world, { contract: 'two', worker: 'w3' })
  const house = houseWith((ctx) => ctx.timeline({ caseId: rival, kind: 'case-management/heard', title: say('已知', 'Heard') }))

  expect(await deliverEvents(house, engine())).toMatchObject({ done: 0, failed: 1 })
  expect(await lines()).toEqual([])
})

test('what was dealt with an hour ago is not looked at again; what failed, and the last hour, are', async () => {
  const theCase = await openCase(world)
  for (const nth of [1, 2, 3]) await announce(theCase, nth)
  const house = houseWith(async (_, { nth }) => { if (nth === 2) throw new TypeError('broken') })
  await deliverEvents(house, engine())
  await sql`update core.event set made_at = statement_timestamp() - interval '2 hours' where payload ->> 'nth' <> '3'`.execute(world.owner)

  await world.jobs.query('select core.advance_marks()')

  const marked = await sql<{ nth: string }>`select e.payload ->> 'nth' as nth from core.event e, core.event_mark m where e.seq <= m.seq`.execute(world.owner)
  expect(marked.rows).toEqual([{ nth: '1' }])
})
