import { connectMigrator } from '@xinshe/db/connect.ts'
import type { CoreTables } from '@xinshe/db/tables/index.ts'
import { idOf } from '@xinshe/testing/world-rows.ts'
import { sql, type ControlledTransaction, type Kysely } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attackedWorld, type Attacked } from './fixture.ts'

let world: Attacked
let tenant: string
/** Two sessions more, to hold with. */
let hands: Kysely<CoreTables>
beforeAll(async () => {
  world = await attackedWorld()
  hands = connectMigrator(world.place)
  tenant = world.units.tenants.townA.id
})
afterAll(async () => {
  await hands.destroy()
  await world.end()
})

/** Three registrations in the order in which they are held. */
const [small, middle, great] = ['m0', 'm1', 'm2'].map((word) => idOf(word)).sort() as [string, string, string]

type Transaction = ControlledTransaction<CoreTables>
const begun = () => hands.startTransaction().execute()
const held = (by: Transaction, matter: string) => sql`select from core.matter where id = ${matter} for no key update`.execute(by)
const join = (one: string, other: string, by: Kysely<CoreTables> = world.owner) =>
  by.insertInto('core.matter_link').values({ tenant_id: tenant, matter_id: one, other_id: other, nth: 1, verdict: 'same', reason: '同一工地扬尘', made_by: world.people.officerA.accountId } as never).execute()
/** Until somebody waits for what this one holds. */
async function waitedFor(by: Transaction) {
  const waiter = () => sql`select from pg_locks w join pg_locks h on h.transactionid = w.transactionid where not w.granted and h.granted and h.pid = pg_backend_pid()`.execute(by)
  await expect.poll(async () => (await waiter()).rows.length, { timeout: 5_000 }).toBe(1)
}

test('3.4: where a smaller registration is joined while somebody waits, what they hold is let go of first: nobody waits for each other', async () => {
  await join(middle, great)
  const { act } = await world.who('officerA')
  const [first, second] = [await begun(), await begun()]
  await held(second, great)

  const holding = act((db) => sql`select core.hold_same_matter(${tenant}, array[${great}]::uuid[])`.execute(db))
  await waitedFor(second)
  await join(small, middle)
  await held(first, small)
  await second.commit().execute()
  await waitedFor(first)
  // were the middle one still in the hands of whoever waits for the small one, this would be a deadlock
  await held(first, middle)
  await first.commit().execute()

  await expect(holding).resolves.toBeDefined()
})

test('3.4: whoever holds a registration keeps nobody from writing what only names it', async () => {
  const { act } = await world.who('officerA')

  const named = act(async (db) => {
    await sql`select core.hold_same_matter(${tenant}, array[${great}]::uuid[])`.execute(db)
    await hands.transaction().execute(async (other) => {
      await sql`set local lock_timeout = '2s'`.execute(other)
      await join(small, great, other)
    })
  })

  await expect(named).resolves.toBeUndefined()
})
