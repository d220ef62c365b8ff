import { idOf } from '@xinshe/testing/world-rows.ts'
import { CompiledQuery } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { attackedWorld, id, type Attacked } from './fixture.ts'

let world: Attacked
beforeAll(async () => { world = await attackedWorld() })
afterAll(() => world.end())

const at = () => ({ tenant: `'${world.units.tenants.townA.id}'::uuid`, one: `'${world.units.contracts.one.id}'::uuid`, w1: `'${world.people.w1.postId}'::uuid` })
const keys = () => `${at().tenant}, ${id('k1')}, ${at().one}, ${at().w1}`

/** k1, of w1, has a permission to tell an organ the name; `document` and its scan. */
beforeEach(async () => {
  if (await world.owner.selectFrom('core.consent').select('id').where('id', '=', idOf('consent')).executeTakeFirst()) return
  const { townA } = world.units.tenants
  const made_by = world.people.w1.accountId as never
  const sealed = Buffer.from('sealed')
  const of = (word: string, worker: 'w1' | 'w2') => ({ tenant_id: townA.id, case_id: idOf(word), contract_id: world.units.contracts.one.id, worker_id: world.people[worker].postId, made_by, sealed })
  const scan = { kind: 'consent', media_type: 'application/pdf', size: 3, sha256: Buffer.alloc(32) }
  await world.owner.insertInto('core.document').values([{ ...of('k1', 'w1'), ...scan, id: idOf('scan') }, { ...of('k2', 'w2'), ...scan, id: idOf('scan of k2') }]).execute()
  await world.owner
    .insertInto('core.consent')
    .values({ ...of('k1', 'w1'), id: idOf('consent'), kind: 'sharing', form: 'electronic', document_id: null, given_on: '2026-01-02', valid_until: '2199-12-31', to_tenant: null, to_contract: null, organ: '残联', parts: ['name', 'phone'] })
    .execute()
})

const disclose = ({ consent = id('consent'), use = 'sharing', organ = '残联', parts = '{name}' }: { consent?: string; use?: string; organ?: string; parts?: string } = {}) =>
  `insert into core.disclosure (tenant_id, case_id, contract_id, worker_id, use, basis, consent_id, organ, parts, sealed)
   values (${keys()}, '${use}', 'consent', ${consent}, '${organ}', '${parts}', 'x') returning 'done'`
const consent = (columns: string, values: string) =>
  `insert into core.consent (tenant_id, case_id, contract_id, worker_id, kind, form, given_on, sealed, ${columns}) values (${keys()}, ${values}) returning 'done'`
const withdraw = () => `insert into core.consent_withdrawal (tenant_id, case_id, contract_id, worker_id, consent_id, sealed) values (${keys()}, ${id('consent')}, 'x') returning 'done'`

test('4.5.b: the database lets a permission carry its own use, recipient and parts, and no other', async () => {
  expect(await world.tries('w1', disclose())).toBe('done')
  expect(await world.tries('w1', disclose({ parts: '{name,phone}' }))).toBe('done')
  expect(await world.tries('w1', disclose({ parts: '{name,address}' }))).toBe('23514')
  expect(await world.tries('w1', disclose({ organ: '报社' }))).toBe('23514')
  expect(await world.tries('w1', disclose({ use: 'media' }))).toBe('23514')
  expect(await world.tries('w1', disclose({ consent: id('no such consent') }))).toBe('23514')
})

test('4.5.b, 8.3.a: only a service is agreed to by word of mouth, and what was entered so before carries nothing', async () => {
  expect(await world.tries('w1', consent('document_id', `'service', 'spoken', '2026-01-02', 'x', null`))).toBe('done')
  expect(await world.tries('w1', consent('document_id', `'recording', 'spoken', '2026-01-02', 'x', null`))).toBe('23514')
  expect(await world.tries('w1', consent('organ, parts, valid_until', `'sharing', 'spoken', '2026-01-02', 'x', '残联', '{name}', '2199-12-31'`))).toBe('23514')
  const entered = (form: 'spoken' | 'electronic') => world.owner.updateTable('core.consent').set({ form }).where('id', '=', idOf('consent')).execute()

  await entered('spoken')
  expect(await world.tries('w1', disclose())).toBe('23514')
  await entered('electronic')
  expect(await world.tries('w1', disclose())).toBe('done')
})

test('4.5.b: each permission is a document of its own, of its own case; the media need theirs', async () => {
  expect(await world.tries('w1', consent('document_id', `'service', 'paper', '2026-01-02', 'x', ${id('scan')}`))).toBe('done')
  expect(await world.tries('w1', consent('document_id', `'service', 'paper', '2026-01-02', 'x', ${id('scan of k2')}`))).toBe('23503')
  expect(await world.tries('w1', consent('document_id', `'service', 'paper', '2026-01-02', 'x', null`))).toBe('23514')
  expect(await world.tries('w1', consent('organ, parts', `'media', 'electronic', '2026-01-02', 'x', '晚报', '{name}'`))).toBe('23514')
  expect(await world.tries('w1', `with a as (${consent('document_id', `'service', 'paper', '2026-01-02', 'x', ${id('scan')}`)}) ${consent('document_id', `'recording', 'paper', '2026-01-02', 'x', ${id('scan')}`)}`)).toBe('23505')
})

test('4.5.b: nobody but the staff of the case reads the ledger, and nobody rewrites it', async () => {
  const count = 'select count(*) from core.consent'
  expect(await world.tries('w1', count)).toBe('1')
  expect(await world.tries('lead1', count)).toBe('1')
  for (const person of ['w2', 'w3', 'lead2', 'officerA', 'officerDistrict'] as const) expect(await world.tries(person, count), person).toBe('0')
  expect(await world.tries('w2', withdraw())).toBe('42501')
  expect(await world.tries('w1', `update core.consent set valid_until = null`)).toBe('42501')
  expect(await world.tries('w1', `delete from core.consent_withdrawal`)).toBe('42501')
})

test('4.5.b: a withdrawal counts from the very next statement', async () => {
  await (await world.who('w1')).act((db) => db.executeQuery(CompiledQuery.raw(withdraw())))
  expect(await world.tries('w1', disclose())).toBe('23514')
  expect(await world.tries('w1', withdraw())).toBe('23505')
})
