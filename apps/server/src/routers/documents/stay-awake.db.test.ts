import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stayAwake } from './stay-awake.ts'

let world: World
beforeAll(async () => { world = await smallWorld() })
afterAll(() => world.end())

test('a transaction outlives its idle limit while it waits for a disk', async () => {
  const { act } = await world.as('w1')

  const written = act(async (db) => {
    await sql`set local idle_in_transaction_session_timeout = '400ms'`.execute(db)
    await stayAwake(db, pause(1_000), 100)
    return (await db.selectFrom('core.tenant').select('id').limit(1).execute()).length
  })

  expect(await written).toBe(1)
})
