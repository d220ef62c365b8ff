import { connectMigrator, openPool } from '@xinshe/db/connect.ts'
import { hashOf } from '@xinshe/db/ticket.ts'
import { testDatabase } from '@xinshe/testing/database.ts'
import { testMasterKey } from '@xinshe/testing/template.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { seedDemo } from './seed.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let db: ReturnType<typeof connectMigrator>
beforeAll(async () => {
  database = await testDatabase()
  const place = { adminUrl: database.adminUrl, masterKey: testMasterKey }
  db = connectMigrator(place)
  expect(await seedDemo(place, { size: 0.2 })).toBe(true)
})
afterAll(async () => {
  await db.destroy()
  await database.drop()
})

const count = async (query: ReturnType<typeof sql<{ n: number }>>) => (await query.execute(db)).rows[0]!.n

test('the tree is the real one: a city, 11 districts, 176 streets and towns, each with its own address and code', async () => {
  const { rows } = await sql<{ tier: string; n: number }>`select tier, count(*)::int as n from core.tenant group by tier order by n`.execute(db)

  expect(rows).toEqual([{ tier: 'city', n: 1 }, { tier: 'district', n: 11 }, { tier: 'town', n: 176 }])
})

test('somebody holds every post at every tier', async () => {
  const { rows } = await sql<{ role: string }>`select distinct p.role || coalesce(' ' || t.tier, '') as role from core.post p left join core.tenant t on t.id = p.tenant_id`.execute(db)

  expect(rows.map(({ role }) => role)).toEqual(expect.arrayContaining([
    'worker', 'lead', 'agency-admin', 'platform-operator', 'partner town', ...['city', 'district', 'town'].flatMap((tier) => [`bureau-officer ${tier}`, `bureau-admin ${tier}`])
  ]))
})

test('contracts differ: one has ended, one begins later, the others are in force', async () => {
  const { rows } = await sql<{ state: string }>`select case when ends < core.today() then 'ended' when starts > core.today() then 'coming' else 'in force' end as state from core.contract order by 1`.execute(db)

  expect(rows.map(({ state }) => state)).toEqual(['coming', 'ended', 'in force', 'in force', 'in force'])
})

test('a contract was made by an administrator of the bureau it belongs to, so that its history names somebody there', async () => {
  const { rows } = await sql<{ by: string | null }>`select a.display_name as by from core.unit_act u left join core.account a on a.id = u.made_by
    and exists (select from core.post p where p.account_id = a.id and p.role = 'bureau-admin' and p.tenant_id = u.tenant_id) where u.act = 'contract-created'`.execute(db)

  expect(rows).toHaveLength(5)
  expect(rows.filter(({ by }) => !by)).toEqual([])
})

test('nothing of the demo lies in the future', async () => {
  expect(await count(sql`select ((select count(*) from core.timeline_entry where happened_at > now()) + (select count(*) from core.form_record where made_at > now())
    + (select count(*) from core.approval where made_at > now()) + (select count(*) from core.contact where happened_at > now()))::int as n`)).toBe(0)
})

test('A.31, B.16, C.15: nobody decided on what they signed, and every stage has what it needs', async () => {
  expect(await count(sql`select count(*)::int as n from core.approval a join core.form_record r on r.id = a.record_id where r.made_by = a.made_by`)).toBe(0)
  expect(await count(sql`select count(*)::int as n from core."case" c where c.stage in ('assessed', 'planned', 'in-service', 'closed', 'archived')
    and not exists (select from core.form_record r where r.case_id = c.id and r.form = 'core.intake' and r.state = 'approved')`)).toBe(0)
  expect(await count(sql`select count(*)::int as n from core."case" c where c.stage in ('closed', 'archived')
    and not exists (select from core.form_record r where r.case_id = c.id and r.form = 'core.closure' and r.state = 'approved')`)).toBe(0)
  expect(await count(sql`select count(*)::int as n from core.form_record r join core."case" c on c.id = r.case_id where c.stage in ('closed', 'archived') and r.state in ('signed', 'returned')`)).toBe(0)
})

test('4.1: what the authorities did can be read on the clocks: some run, some were met, some are overdue', async () => {
  expect(await count(sql`select count(*)::int as n from core.matter_event where happened_on > core.today()`)).toBe(0)
  const kinds = await sql<{ kind: string }>`select distinct kind from core.matter_event`.execute(db)
  expect(kinds.rows.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['forwarded', 'accepted', 'investigated', 'route-decided', 'handled', 'replied']))
  expect(await count(sql`select count(*)::int as n from core.matter m where route is distinct from (select e.detail ->> 'route' from core.matter_event e where e.matter_id = m.id and e.kind = 'route-decided')`)).toBe(0)
})

test('7.2.2, 6.3.3.b: nothing of the demo alarms by itself: from orange up there is a plan, every flagged visit is rated, red has two names', async () => {
  expect((await sql`select distinct risk from core."case" where risk is not null`.execute(db)).rows.length).toBeGreaterThan(1)
  expect(await count(sql`select count(*)::int as n from core.risk_rating where level in ('red', 'orange') and not has_plan`)).toBe(0)
  expect(await count(sql`select count(*)::int as n from core.risk_rating r where level = 'red' and not exists (select from core.risk_confirmation c where c.rating_id = r.id)`)).toBe(0)
  expect(await count(sql`select count(*)::int as n from core.flow f where kind = 'irrational' and not exists (
    select from core."case" c join core.risk_rating r on r.case_id = c.id where c.matter_id = f.matter_id and r.made_at > f.made_at)`)).toBe(0)
  expect(await count(sql`select count(*)::int as n from core.home_visit where ended_at is null`)).toBe(0)
})

test('3.7, 7.2.1: every visit of five or more has its flow, and no line of a flow lies in the future', async () => {
  expect(await count(sql`select count(*)::int as n from core.contact_classification k where kind = 'collective' and holds and not exists (select from core.flow f where f.contact_id = k.contact_id)`)).toBe(0)
  expect(await count(sql`select count(*)::int as n from core.flow_entry where happened_at > now() or made_at > now()`)).toBe(0)
})

test('6.3.1.e, 7.1.3.g: what plans need is linked in most cases, by all three types of provider', async () => {
  expect(await count(sql`select count(*)::int as n from core.resource_need n where not exists (select from core.resource_link l where l.need_id = n.id)`)).toBeGreaterThan(0)
  expect(await count(sql`select count(*)::int as n from core.resource_link where linked_on > core.today() or made_at > now()`)).toBe(0)
  expect((await sql`select distinct provider_type from core.resource_link`.execute(db)).rows).toHaveLength(3)
})

test('7.1.4.i: replies lie in the past, most with a result that came before; some are promised and overdue', async () => {
  expect(await count(sql`select count(*)::int as n from core.reply where replied_at > now() or made_at > now() or result_on > (replied_at at time zone 'Asia/Shanghai')::date`)).toBe(0)
  expect(await count(sql`select count(*)::int as n from core.reply where result_on is not null`)).toBeGreaterThan(0)
  expect(await count(sql`select count(*)::int as n from core.reply_promise where due_on < core.today()`)).toBeGreaterThan(0)
})

test("whoever signs in at the city's own desk finds cases there", async () => {
  expect(await count(sql`select count(*)::int as n from core."case" c join core.tenant t on t.id = c.tenant_id join core.post p on p.id = c.worker_id
    join core.account a on a.id = p.account_id where t.tier = 'city' and a.name = 'gz-worker' and c.number like 'GZ-%'`)).toBeGreaterThan(1)
})

test('seeding again does nothing', async () => {
  const before = await count(sql`select count(*)::int as n from core."case"`)

  expect(await seedDemo({ adminUrl: database.adminUrl, masterKey: testMasterKey })).toBe(false)

  expect(await count(sql`select count(*)::int as n from core."case"`)).toBe(before)
})

test('what the demo wrote opens like anything else: a worker lists, reads case, story and forms, and finds a petitioner by pinyin', async () => {
  const place = { adminUrl: database.adminUrl, masterKey: testMasterKey }
  const pools = { app: openPool(place, 'app_user'), signIn: openPool(place, 'signin_user'), jobs: openPool(place, 'job_user') }
  const app = createApp({ pools, plugins: [], masterKey: testMasterKey, documentsDir: '/nowhere' })
  const { id } = await db.selectFrom('core.account').select('id').where('name', '=', 'lc-worker').executeTakeFirstOrThrow()
  const token = 'a'.repeat(40)
  await pools.signIn.query('select authz.open_session($1, $2, $3, $4, $5)', [id, hashOf(token), 'test', '30 minutes', '12 hours'])
  const ask = async (path: string, input: unknown) => {
    const headers = { 'content-type': 'application/json', cookie: `__Host-sid=${token}`, 'x-tenant': 'gz-zc-lc' }
    const answer = await app.callers('test')(`/rpc/${path}`, { method: 'POST', headers, body: JSON.stringify(input) })
    const { result, error } = (await answer.json()) as { result?: { data: any }; error?: unknown }
    expect(error).toBeUndefined()
    return result!.data
  }

  const { cases } = await ask('cases.list', { view: 'mine' })
  expect(new Set(cases.map(({ stage }: { stage: string }) => stage)).size).toBe(7)
  for (const { id: caseId } of cases) {
    const { records, matter } = await ask('cases.get', { caseId })
    await ask('cases.timeline', { caseId })
    await ask('risk.ofCase', { caseId })
    await ask('resources.ofCase', { caseId })
    await ask('replies.ofCase', { caseId })
    await ask('flows.ofMatter', { matterId: matter.id })
    for (const record of records) await ask('records.get', { caseId, recordId: record.id })
  }
  const { petitioners } = await ask('petitioners.search', { q: 'chen' })
  expect(petitioners.every(({ shown }: { shown: { name: string } }) => shown.name.startsWith('陈'))).toBe(true)
  await app.close()
})
