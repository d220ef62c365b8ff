import { idOf } from '@xinshe/testing/world-rows.ts'
import { CompiledQuery } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attackedWorld, id, type Attacked } from './fixture.ts'

let world: Attacked
beforeAll(async () => {
  world = await attackedWorld()
  const of = (word: string, worker: 'w1' | 'w2') => ({ tenant_id: world.units.tenants.townA.id, case_id: idOf(word), contract_id: world.units.contracts.one.id, worker_id: world.people[worker].postId, made_by: world.people[worker].accountId as never, sealed: Buffer.from('sealed') })
  const permission = { form: 'electronic' as const, document_id: null, given_on: '2026-01-02', valid_until: null, to_tenant: null, to_contract: null, parts: [] }
  await world.owner
    .insertInto('core.consent')
    .values([
      { ...of('k1', 'w1'), ...permission, id: idOf('to record'), kind: 'recording' },
      { ...of('k1', 'w1'), ...permission, id: idOf('to serve'), kind: 'service' },
      { ...of('k2', 'w2'), ...permission, id: idOf('to record k2'), kind: 'recording' }
    ])
    .execute()
})
afterAll(() => world.end())

const keys = () => `'${world.units.tenants.townA.id}', ${id('k1')}, '${world.units.contracts.one.id}', '${world.people.w1.postId}'`
const keep = ({ consent = id('to record'), type = 'audio/mpeg', as = id('a recording') }: { consent?: string; type?: string; as?: string } = {}) =>
  `insert into core.document (tenant_id, case_id, contract_id, worker_id, id, kind, media_type, size, sha256, sealed, consent_id)
   values (${keys()}, ${as}, 'recording', '${type}', 3, decode(repeat('00', 32), 'hex'), 'x', ${consent}) returning 'done'`
const seen = `select count(*) from core.document where id = ${id('a recording')}`
const told = () => `select string_agg(withdrawn::text, ',') from core.shut_recordings('${world.units.tenants.townA.id}', ${id('k1')})`

test('8.3.a: the database keeps a recording on a permission to record, of its own case, and on nothing else', async () => {
  expect(await world.tries('w1', keep())).toBe('done')
  for (const consent of [id('to serve'), id('to record k2'), id('none'), 'null']) expect(await world.tries('w1', keep({ consent })), consent).toBe('23514')
  expect(await world.tries('w1', keep({ type: 'application/pdf' }))).toBe('23514')
})

test('8.3.a: withdrawn, nobody reads the row from the next statement on; the staff of the case are told that it is there', async () => {
  const run = async (statement: string) => (await world.who('w1')).act((db) => db.executeQuery(CompiledQuery.raw(statement)))
  await run(keep())
  expect(await world.tries('w1', seen)).toBe('1')
  expect(await world.tries('lead1', seen)).toBe('1')
  await run(`insert into core.consent_withdrawal (tenant_id, case_id, contract_id, worker_id, consent_id, sealed) values (${keys()}, ${id('to record')}, 'x')`)

  for (const person of ['w1', 'lead1', 'w2', 'officerA'] as const) expect(await world.tries(person, seen), person).toBe('0')
  for (const person of ['w1', 'lead1'] as const) expect(await world.tries(person, told()), person).toBe('true')
  for (const person of ['w2', 'w3', 'lead2', 'officerA', 'officerDistrict'] as const) expect(await world.tries(person, told()), person).not.toBe('true')
  expect(await world.tries('w1', keep({ as: id('another') }))).toBe('23514')
})
