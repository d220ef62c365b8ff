import { SealBroken } from '@xinshe/db/sealing/cipher.ts'
import { Vault } from '@xinshe/db/sealing/vault.ts'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { idOf } from '@xinshe/testing/world-rows.ts'
import { testMasterKey } from '@xinshe/testing/template.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'

let world: World
let townA: string
let townB: string
beforeAll(async () => { world = await smallWorld(); townA = world.units.tenants.townA.id; townB = world.units.tenants.townB.id })
afterAll(() => world.end())

const place = { table: 'core.petitioner', id: idOf('somebody'), version: 1 }

test('4.5.a: a petitioner sealed in one transaction opens in the next, and nothing readable lies in the database', async () => {
  const officer = await world.as('officerA')
  const sealed = await officer.act((db) => new Vault(db, testMasterKey, townA).seal(place.id, place, { name: '陈大文', phone: '13800001234' }))

  const opened = await officer.act((db) => new Vault(db, testMasterKey, townA).unseal(place.id, place, sealed))

  expect(opened).toEqual({ name: '陈大文', phone: '13800001234' })
  const { rows } = await sql<{ wrapped: Buffer }>`select wrapped from core.data_key union all select wrapped from core.tenant_key`.execute(world.owner).catch(() => ({ rows: [] as { wrapped: Buffer }[] }))
  for (const { wrapped } of rows) expect(wrapped.includes(testMasterKey)).toBe(false)
})

test('a tenant key made in a transaction that is rolled back never seals anything', async () => {
  const officer = await world.as('officerB')
  await officer.act(async (db) => { await new Vault(db, testMasterKey, townB).token('先取一次'); throw new Error('changed my mind') }).catch(() => {})
  const sealed = await officer.act((db) => new Vault(db, testMasterKey, townB).seal(place.id, place, { name: '何' }))

  expect(await officer.act((db) => new Vault(db, testMasterKey, townB).unseal(place.id, place, sealed))).toEqual({ name: '何' })
})

test('G05: tokens match within a tenant and cannot be joined across tenants', async () => {
  const [a, b] = [await world.as('officerA'), await world.as('officerB')]
  const token = (who: typeof a, tenant: string) => who.act((db) => new Vault(db, testMasterKey, tenant).token('name:陈大文'))

  expect(await token(a, townA)).toEqual(await token(a, townA))
  expect(await token(a, townA)).not.toEqual(await token(b, townB))
})

test('with another master key nothing opens', async () => {
  const officer = await world.as('officerA')
  const sealed = await officer.act((db) => new Vault(db, testMasterKey, townA).seal(place.id, place, { name: '陈' }))

  await expect(officer.act((db) => new Vault(db, Buffer.alloc(32, 9), townA).unseal(place.id, place, sealed))).rejects.toThrow(SealBroken)
})

test('destroying a subject’s key erases the subject', async () => {
  const officer = await world.as('officerA')
  const gone = { ...place, id: idOf('gone') }
  const sealed = await officer.act((db) => new Vault(db, testMasterKey, townA).seal(gone.id, gone, { name: '李' }))
  await world.owner.transaction().execute(async (db) => { await sql`set local role authz_fn`.execute(db); await sql`delete from core.data_key where id = ${gone.id}`.execute(db) })

  await expect(officer.act((db) => new Vault(db, testMasterKey, townA).unseal(gone.id, gone, sealed))).rejects.toThrow(SealBroken)
})
