import { randomUUID } from 'node:crypto'
import { attempt } from '@xinshe/testing/attempt.ts'
import { smallWorld, type SignedIn, type World } from '@xinshe/testing/world.ts'
import { addDays, today } from '@xinshe/words'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { coreDesk, refusalOf, type CoreCaller } from '../../../test/core-desk.ts'
import { aRegistration } from '../../../test/registrations.ts'
import { newPerson } from '../new-person.ts'

let world: World
let worker: CoreCaller
let lead: CoreCaller
let partner: CoreCaller
let caseId: never
let number: string
beforeAll(async () => { world = await smallWorld() })
afterAll(() => world.end())
beforeEach(async () => {
  ;[worker, lead, partner] = await Promise.all([coreDesk(world, 'w1'), coreDesk(world, 'lead1'), coreDesk(world, 'partner1')])
  const registered = await worker.cases.register(aRegistration())
  ;[caseId, number] = [registered.caseId as never, registered.number!]
})

const day = today(new Date())
const until = addDays(day, 30)
const consentFor = async (organ = '郭心怡', validUntil = until) =>
  (await worker.consents.record({ requestId: randomUUID(), caseId, kind: 'sharing', form: 'electronic', givenOn: day, validUntil, recipient: { kind: 'organ', organ }, purpose: '心理疏导', parts: ['matter'], note: '本人在平板上签名' })).consentId
const wish = (more: object = {}) => ({ requestId: randomUUID(), caseId, postId: world.people.partner1.postId as never, fromOn: day, untilOn: until, purpose: '个别心理疏导', law: '《精神卫生法》第二十八条', ...more })
const share = async (more: object = {}) => (await worker.casePartners.assign(wish(more))).id
const seen = async (desk = partner) => (await desk.sharedCases.list()).map(({ id }) => id)
/** What a partner gets from the database itself, by SQL of their own, through the product's pool. */
const asks = async (text: string, who?: SignedIn) => attempt(world.app, who ?? (await world.as('partner1')), text)
const moveBack = (id: string, days: number) => sql`update core.case_partner set from_on = from_on - ${days}::int, until_on = until_on - ${days}::int where id = ${id}`.execute(world.owner)

test('6.3.2.a: a partner account sees only the shared case and loses access at end date', async () => {
  const consentId = await consentFor()
  const id = await share({ consentId, law: '' })
  await worker.casePartners.write({ requestId: randomUUID(), caseId, id, text: '近日睡眠差，请先评估' })
  await partner.sharedCases.write({ requestId: randomUUID(), id, text: '已约周三面谈' })

  expect(await partner.sharedCases.list()).toMatchObject([{ id, number, purpose: '个别心理疏导', untilOn: until }])
  const theirs = await partner.sharedCases.get({ id })
  expect(theirs.notes).toMatchObject([{ side: 'staff', text: '近日睡眠差，请先评估', byName: '陈晓雯' }, { side: 'partner', text: '已约周三面谈', byName: '郭心怡' }])
  expect(Object.keys(theirs).sort()).toEqual(['fromOn', 'id', 'lastNoteAt', 'notes', 'number', 'purpose', 'untilOn'])
  expect(await worker.casePartners.ofCase({ caseId })).toMatchObject([{ id, state: 'open', partnerName: '郭心怡', basis: 'consent', consentId, notes: [{}, {}] }])
  expect(await refusalOf(partner.cases.get({ caseId }))).toMatchObject({ code: 'FORBIDDEN' })

  const onTheLastDay = await coreDesk(world, 'partner1', { now: () => new Date(`${until}T23:59:00+08:00`) })
  const theDayAfter = await coreDesk(world, 'partner1', { now: () => new Date(`${addDays(until, 1)}T00:01:00+08:00`) })
  expect(await seen(onTheLastDay)).toEqual([id])
  expect(await seen(theDayAfter)).toEqual([])
  expect(await refusalOf(theDayAfter.sharedCases.get({ id }))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await refusalOf(theDayAfter.sharedCases.write({ requestId: randomUUID(), id, text: '还想写' }))).toMatchObject({ code: 'NOT_FOUND' })
})

test('6.3.2.a: the database itself gives a partner these rows and no other, from the first day to the last', async () => {
  const id = await share()
  const rows = `select count(*) from core.case_partner where id = '${id}'`
  await worker.casePartners.write({ requestId: randomUUID(), caseId, id, text: '请评估' })
  const notes = `select count(*) from core.shared_note where case_partner_id = '${id}'`
  const keys = `select count(*) from core.partner_keys('${world.units.tenants.townA.id}', '${id}') where data_key is not null`
  const all = async () => [await asks(rows), await asks(notes), await asks(keys)]

  expect(await all()).toEqual(['1', '1', '1'])
  await moveBack(id, -1)
  expect(await all(), 'not before the first day').toEqual(['0', '0', '0'])
  await moveBack(id, 31)
  expect(await all(), 'on the last day').toEqual(['1', '1', '1'])
  await moveBack(id, 1)
  expect(await all(), 'not after the last day').toEqual(['0', '0', '0'])
  expect(await asks(`insert into core.shared_note (tenant_id, case_partner_id, side, sealed) values ('${world.units.tenants.townA.id}', '${id}', 'partner', '\\x00')`)).toBe('42501')
})

test('6.3.2.a: whatever table of the core or a module a partner asks by SQL, there is nothing but their own', async () => {
  const id = await share()
  await share({ postId: await anotherPartner() })
  await worker.casePartners.write({ requestId: randomUUID(), caseId, id, text: '请评估' })
  await consentFor()
  await lead.partners.add({ requestId: randomUUID(), answers: { type: 'lawyer', name: '何志强', sinceOn: day } })
  const someone = await world.as('partner1')
  const { rows: tables } = await sql<{ name: string }>`select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname !~ '^pg_' and schemaname not in ('information_schema', 'public') order by 1`.execute(world.owner)

  const found: Record<string, string> = {}
  for (const { name } of tables) {
    const answer = await asks(`select count(*) from ${name}`, someone)
    if (answer !== '0' && answer !== '42501') found[name] = answer
  }

  expect(tables.length).toBeGreaterThan(100)
  for (const full of ['"case"', 'petitioner', 'matter', 'contact', 'consent', 'disclosure', 'timeline_entry', 'partner', 'case_partner', 'shared_note']) {
    expect((await sql`select from ${sql.raw(`core.${full}`)} limit 1`.execute(world.owner)).rows, full).toHaveLength(1)
  }
  // who may do what is public knowledge to whoever signed in (law.ts); of the rest their own post, account, ticket and trail
  for (const open of ['agency', 'contract', 'contract_area', 'contract_module', 'module_switch', 'tenant', 'case_counter', 'calendar_year']) delete found[`core.${open}`]
  expect(Number(found['core.audit'])).toBeGreaterThan(0)
  expect(await asks(`select count(*) from core.audit where account_id <> '${world.people.partner1.accountId}'`, someone)).toBe('0')
  delete found['core.audit']
  const mine = Number(found['core.case_partner'])
  expect(await asks(`select count(*) from core.case_partner where post_id <> '${world.people.partner1.postId}'`, someone)).toBe('0')
  expect(mine).toBeGreaterThan(0)
  expect({ ...found, 'core.case_partner': 'their own', 'core.shared_note': 'of these' }).toEqual({ 'authz.ticket': '1', 'core.account': '1', 'core.post': '1', 'core.case_partner': 'their own', 'core.shared_note': 'of these' })
  expect(await asks(`select concat_ws('/', reads, cardinality(tenants), cardinality(above), cardinality(desk), cardinality(contracts), cardinality(keys), cardinality(holds)) from authz.ticket`, someone)).toBe('none/0/0/0/0/0/0')
})

test('6.3.2.a: a partner writes nothing but notes of their own, and changes none', async () => {
  const id = await share()
  const { townA } = world.units.tenants
  const note = (side: string) => `insert into core.shared_note (tenant_id, case_partner_id, side, sealed) values ('${townA.id}', '${id}', '${side}', '\\x00')`

  expect(await asks(note('partner'))).toBe('done')
  expect(await asks(note('staff'))).toBe('42501')
  const attacks = [
    `update core.shared_note set sealed = '\\x01'`, 'delete from core.shared_note', `update core.case_partner set until_on = '2199-12-31'`, 'delete from core.case_partner',
    `insert into core.case_partner (tenant_id) values ('${townA.id}')`, `insert into core.data_key (tenant_id, id, wrapped) values ('${townA.id}', '${randomUUID()}', '\\x00')`,
    `insert into core.petitioner (tenant_id, party, served_by, sealed) values ('${townA.id}', 'person', '{}', '\\x00')`,
    `select core.assign_partner('${townA.id}', '${String(caseId)}', '${randomUUID()}', '${world.people.partner1.postId}', '${randomUUID()}', '${day}', '${until}', '\\x00')`,
    `select core.end_case_partner('${townA.id}', '${id}')`, `select core.add_account('thief', '贼', 'x')`, 'select core.my_alarms()',
    `select core.share_case('${townA.id}', '${String(caseId)}', '${world.people.partner1.accountId}', '看看', now() + interval '1 day')`
  ]
  expect(await Promise.all(attacks.map((text) => asks(text)))).toEqual(attacks.map((text) => (text.includes('my_alarms') ? 'done' : '42501')))
})

test('6.3.2.a: what was lent to the account opens nothing to the partner', async () => {
  const { accountId } = world.people.partner1
  await sql`insert into core.case_share (tenant_id, case_id, contract_id, worker_id, walled_from, account_id, kind, reason, until, made_by)
    select tenant_id, id, contract_id, worker_id, walled_from, ${accountId}, 'lent', '试', now() + interval '1 day', ${accountId} from core."case" where id = ${caseId}`.execute(world.owner)

  expect(await asks('select cardinality(keys) + cardinality(holds) from authz.ticket')).toBe('0')
  expect(await asks('select count(*) from core.consent')).toBe('0')
})

test('6.3.2.a: withdrawing the consent ends the access at the next request, and the story of the case says so', async () => {
  const consentId = await consentFor()
  const id = await share({ consentId, law: '' })
  expect(await seen()).toContain(id)

  await worker.consents.withdraw({ caseId, consentId, reason: '不愿继续' })

  expect(await seen()).not.toContain(id)
  expect(await refusalOf(partner.sharedCases.get({ id }))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await refusalOf(worker.casePartners.write({ requestId: randomUUID(), caseId, id, text: '还在吗' }))).toMatchObject({ code: 'partner/over' })
  expect(await worker.casePartners.ofCase({ caseId })).toMatchObject([{ state: 'over', endedWhy: 'withdrawn' }])
  const titles = (await worker.cases.timeline({ caseId })).entries.map(({ title }) => title.zh)
  expect(titles).toEqual(expect.arrayContaining([`与心理咨询师共享本案：${day} 至 ${until}`, '同意撤回，合作伙伴不再可见本案']))
})

test('6.3.2.a: whoever holds the case takes it back with a reason; a colleague and the rival share nothing of it', async () => {
  const id = await share()
  const [colleague, rival] = await Promise.all([coreDesk(world, 'w2'), coreDesk(world, 'lead2')])
  expect(await refusalOf(colleague.casePartners.assign(wish()))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await refusalOf(rival.casePartners.end({ caseId, id, reason: '不该' }))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await refusalOf(worker.casePartners.assign(wish()))).toMatchObject({ code: 'partner/shared-already' })

  await lead.casePartners.end({ caseId, id, reason: '协作已完成' })

  expect(await seen()).not.toContain(id)
  expect(await refusalOf(worker.casePartners.end({ caseId, id, reason: '再次' }))).toMatchObject({ code: 'partner/over' })
  expect(await share()).not.toBe(id)
})

test('6.3.2.a: a partner who is accused is behind the wall, and nothing is shared with them', async () => {
  const id = await share()
  await sql`update core."case" set walled_from = array[${world.people.partner1.accountId}::uuid] where id = ${caseId}`.execute(world.owner)

  expect(await seen()).not.toContain(id)
  expect(await asks(`select count(*) from core.case_partner where id = '${id}'`)).toBe('0')
  expect(await asks(`select count(*) from core.partner_keys('${world.units.tenants.townA.id}', '${id}') where data_key is not null`)).toBe('0')
  await worker.casePartners.end({ caseId, id, reason: '对方为被反映人' })
  expect(await refusalOf(worker.casePartners.assign(wish()))).toMatchObject({ code: 'NOT_FOUND' })
})

test('6.3.2.a: a case that ends, or goes to another project, is shared no more', async () => {
  const [first, second] = [await share(), await (async () => { caseId = (await worker.cases.register(aRegistration())).caseId as never; return share() })()]
  await sql`update core."case" set stage = 'declined' where id = (select case_id from core.case_partner where id = ${first})`.execute(world.owner)
  await sql`update core."case" set contract_id = ${world.units.contracts.two.id}, worker_id = ${world.people.w3.postId} where id = ${caseId}`.execute(world.owner)

  expect(await seen()).toEqual(expect.not.arrayContaining([first, second]))
  const { rows } = await sql<{ why: string }>`select ended_why as why from core.case_partner where id = any (${[first, second]}) order by ended_at`.execute(world.owner)
  expect(rows.map(({ why }) => why)).toEqual(['case-ended', 'case-moved'])
})

test('6.3.2.a: whoever keeps the directory gives and ends accounts; with the account, or the partner, all access ends', async () => {
  const officer = await coreDesk(world, 'officerA')
  const { partnerId } = await officer.partners.add({ requestId: randomUUID(), answers: { type: 'lawyer', name: '何律师', sinceOn: day } })
  const account = () => ({ partnerId, account: newPerson(), starts: day, ends: until, reason: '参与普法' })

  expect(await refusalOf(lead.partners.appoint(account()))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await refusalOf(worker.partners.appoint(account()))).toMatchObject({ code: 'FORBIDDEN' })
  expect(await attempt(world.app, await world.as('lead1'), `select core.add_partner_account('${world.units.tenants.townA.id}', '${partnerId}', 'somebody', '某', 'x')`), 'the bureau’s own').toBe('42501')
  const { postId, accountId } = await officer.partners.appoint(account())
  expect(await refusalOf(officer.partners.appoint(account()))).toMatchObject({ code: 'partner/account-taken' })
  expect(await worker.partners.accounts()).toContainEqual(expect.objectContaining({ postId, partnerId, name: '何律师', ends: until }))
  const id = await share({ postId })

  await officer.partners.dismiss({ postId: postId as never, read: until, lastDay: addDays(day, -1), reason: '不再参与' })
  expect((await worker.casePartners.ofCase({ caseId })).find((one) => one.id === id)).toMatchObject({ state: 'over' })
  const again = await officer.partners.appoint({ ...account(), account: { accountId } })
  await officer.partners.end({ partnerId, version: 1, untilOn: day })
  expect((await worker.partners.accounts()).find((one) => one.postId === again.postId)).toMatchObject({ ends: day })
  expect(await refusalOf(officer.partners.appoint({ ...account(), account: { accountId: world.people.w1.accountId }, starts: addDays(day, 1) }))).toMatchObject({ code: 'partner/account-taken' })
})

async function anotherPartner(): Promise<never> {
  const { partnerId } = await lead.partners.add({ requestId: randomUUID(), answers: { type: 'volunteer', name: '周志愿', sinceOn: day } })
  return (await lead.partners.appoint({ partnerId, account: newPerson(), starts: day, ends: until, reason: '陪伴' })).postId as never
}
