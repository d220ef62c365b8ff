import { randomUUID } from 'node:crypto'
import type { AnyTRPCProcedure } from '@trpc/server'
import { sql } from 'kysely'
import { z } from 'zod'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import type { Person } from '@xinshe/testing/world-rows.ts'
import { addDays, today } from '@xinshe/words'
import { countClassified } from '@xinshe/core/classification/count-classified.ts'
import { principles } from '@xinshe/core/reply/principles.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serve, type Served } from '../../../test/serve.ts'
import { Walker, type Place } from '../../../test/walker.ts'
import { coreServer } from '../../core-server.ts'
import { readWorkbook } from '../../import/read-workbook.ts'
import { withFile } from '../../import/test/read-made.ts'

let world: World
let served: Served
let walker: Walker
beforeAll(async () => {
  world = await smallWorld()
  served = await serve(world.place)
  walker = new Walker(world, served.app)
  for (const person of ['w1', 'w1', 'w3'] as const) await walker.call(person, person === 'w3' ? townB : townA, 'cases.register', newCase())
})
afterAll(async () => {
  await served?.end()
  await world?.end()
})

const townA: Place = { tenant: 'gz-zc-lc' }
const townB: Place = { tenant: 'gz-zc-zj' }
const period = { from: `${today(new Date()).slice(0, 4)}-01-01`, to: today(new Date()) }
const cases = { id: 'core.cases-by-town', params: period }
const replies = { id: 'core.replies-by-worker', params: period }
const applications = { id: 'core.applications-by-type', params: period }
const satisfaction = { id: 'core.satisfaction-by-agency', params: period }
const partners = { id: 'core.partners-by-quarter', params: period }
const irrational = { id: 'core.irrational-rate', params: period }
const caseload = { id: 'core.caseload-by-agency', params: {} }
const ofLead = [cases.id, caseload.id, replies.id, 'core.service-by-month', 'core.techniques-by-worker', applications.id, satisfaction.id, partners.id, irrational.id]
const effect = { id: 'case-management.effect-by-town', params: period }

function newCase() {
  return {
    requestId: randomUUID(),
    petitioner: { new: { party: 'person', nationality: 'citizen', identity: { name: '陈样本' } } },
    matter: { title: '样本事项', receivedOn: '2026-01-05' },
    contact: { channel: 'letter', happenedAt: '2026-01-05T00:00:00Z' }
  }
}

async function titlesFor(person: Person, place: Place) {
  const { body } = await walker.call(person, place, 'reports.list', undefined)
  return (body as { id: string }[]).map(({ id }) => id)
}

async function rowsFor(person: Person, place: Place, asked: object = cases) {
  const { code, body } = await walker.call(person, place, 'reports.rows', asked)
  return code === 'ok' ? (body as { rows: unknown[] }).rows : code
}

test('a post is offered the reports it may read, and no others', async () => {
  expect(await titlesFor('lead1', townA)).toEqual([...ofLead, effect.id])
  expect(await titlesFor('officerA', townA)).toEqual([cases.id, caseload.id, 'core.service-by-month', satisfaction.id, irrational.id, effect.id])
  expect(await titlesFor('w1', townA)).toEqual([])
})

test('8.1.c: open cases per full-time worker of each agency; somebody at half time is half a worker, and whose staff it is not finds nobody', async () => {
  const agency = '明德社会工作服务中心'
  const rowFor = async (person: Person, place: Place) => ((await rowsFor(person, place, caseload)) as { agency: string; workers: number; places: string }[]).find((row) => row.agency === agency)!
  const before = await rowFor('officerCity', { tenant: 'gz' })
  expect(before).toMatchObject({ rational: 2, irrational: 0, places: expect.stringMatching(/^(\d+)\/\1$/), rationalEach: Math.round((10 * 2) / before.workers) / 10, irrationalEach: 0 })
  const set = (person: Person, agency: string, workingTime: number, read = 100) => walker.call(person, { agency }, 'staff.setWorkingTime', { postId: world.people.w1.postId, read, workingTime, reason: '改为兼职' })

  expect([(await set('admin2', 'tongxin', 50)).code, (await set('admin1', 'mingde', 5)).code, (await set('admin1', 'mingde', 50)).code]).toEqual(['NOT_FOUND', 'BAD_REQUEST', 'ok'])

  const workers = before.workers - 0.5
  expect(await rowFor('officerCity', { tenant: 'gz' })).toEqual({ ...before, workers, rationalEach: Math.round((10 * 2) / workers) / 10 })
  const atLead = await rowFor('lead1', townA)
  const [here, everywhere] = atLead.places.split('/')
  expect(atLead, 'the same staff; a ratio only where all they serve is seen').toMatchObject({ workers, rational: 2, rationalEach: here === everywhere ? expect.any(Number) : null })
  const staff = (await walker.call('lead1', townA, 'cases.workersHere', {})).body as { id: string; workingTime: number }[]
  expect(staff.find(({ id }) => id === world.people.w1.postId)).toMatchObject({ workingTime: 50 })
  await set('admin1', 'mingde', 100, 50)
})

test('8.2.b: every tier counts what lies below it, the lead the own contract', async () => {
  const a = { town: '荔城街道', opened: 2, closed: 0, declined: 0, open: 2 }

  expect(await rowsFor('officerA', townA)).toEqual([a])
  expect(await rowsFor('lead1', townA)).toEqual([a])
  expect(await rowsFor('officerDistrict', { tenant: 'gz-zc' })).toEqual([a, { ...a, town: '增江街道', opened: 1, open: 1 }])
  expect(await rowsFor('officerA', townA, { ...cases, params: { from: '2020-01-01', to: '2020-12-31' } })).toEqual([{ ...a, opened: 0 }])
})

test('another post, another place and wrong days are refused', async () => {
  expect(await rowsFor('w1', townA)).toBe('FORBIDDEN')
  expect(await rowsFor('officerA', townB)).toBe('NOT_FOUND')
  expect(await rowsFor('officerA', townA, { ...cases, params: { from: 'gestern', to: period.to } })).toBe('BAD_REQUEST')
  expect(await rowsFor('officerA', townA, { ...cases, id: 'core.nothing' })).toBe('NOT_FOUND')
})

test('with its module off a report is absent, and the menu has an entry while one is left', async () => {
  const shell = async (person: Person) => (await walker.call(person, townA, 'session.shell', undefined)).body as { hasReports: boolean }
  await turn(false)

  expect(await titlesFor('lead1', townA)).toEqual(ofLead)
  expect(await rowsFor('lead1', townA, effect)).toBe('NOT_FOUND')
  expect([(await shell('lead1')).hasReports, (await shell('w1')).hasReports]).toEqual([true, false])
  await turn(true)
  expect(await rowsFor('lead1', townA, effect)).toEqual([])
})

test('a report is taken along as a workbook or as CSV, and the audit says which one', async () => {
  const file = async (kind: 'xlsx' | 'csv') => {
    const { body } = await walker.call('officerA', townA, 'reports.download', { ...cases, kind, language: 'zh' })
    const { name, base64 } = body as { name: string; base64: string }
    return { name, bytes: Buffer.from(base64, 'base64') }
  }
  const [xlsx, csv] = [await file('xlsx'), await file('csv')]

  expect(xlsx.name).toBe(`各镇街个案数量_${period.from}_${period.to}.xlsx`)
  expect((await withFile(xlsx.bytes, readWorkbook)).rows).toEqual([['辖区', '新开个案', '结案', '不接案', '当前在办'], ['荔城街道', '2', '0', '0', '2']])
  expect(csv.bytes.toString()).toBe('\ufeff"辖区","新开个案","结案","不接案","当前在办"\r\n"荔城街道",2,0,0,2\r\n')
  const acts = await world.owner.selectFrom('core.audit').select('detail').where('procedure', '=', 'reports.download').execute()
  expect(acts.map(({ detail }) => detail)).toEqual([{ report: cases.id, rows: 1 }, { report: cases.id, rows: 1 }])
})

test('7.1.4.i, 7.2.3.d: the lead counts overdue replies per worker, and the days from result to reply; nobody else is offered it', async () => {
  const day = period.to
  const { caseId } = (await walker.call('w1', townA, 'cases.register', newCase())).body as { caseId: string }
  const call = (what: string, answers: object) => walker.call('w1', townA, `replies.${what}`, { requestId: randomUUID(), caseId, answers })
  await call('promise', { text: '书面答复', promisedOn: '2026-01-05', dueOn: '2026-01-20' })
  for (const before of [2, 5]) await call('record', { on: day, at: '00:00', means: 'phone', text: '已批准', principles, organ: '区民政局', resultOn: addDays(day, -before) })
  await call('record', { on: day, at: '00:00', means: 'face', text: '进展说明', principles })

  expect(await rowsFor('lead1', townA, replies)).toEqual([{ worker: '陈晓雯', promised: period.from <= '2026-01-20' ? 1 : 0, late: 0, overdue: 1, replies: 3, results: 2, days: 3.5, longest: 5 }])
  expect([await rowsFor('officerA', townA, replies), await rowsFor('w1', townA, replies)]).toEqual(['FORBIDDEN', 'FORBIDDEN'])
})

test('6.3.1.c: applications are counted by type with what came of them and the part that was granted, also when one was corrected since; the file says the types in its language', async () => {
  const { matterId } = (await walker.call('w1', townA, 'cases.register', newCase())).body as { matterId: string }
  const { flowId } = (await walker.call('w1', townA, 'flows.open', { matterId, kind: 'hardship', reason: '失业' })).body as { flowId: string }
  const line = async (step: string, answers: object, more: object = {}) =>
    ((await walker.call('w1', townA, 'flows.record', { requestId: randomUUID(), matterId, flowId, step: `hardship/${step}`, answers: { on: period.to, at: '00:00', ...answers }, ...more })).body as { entryId: string }).entryId
  await line('visit', { home: '某处', homeFindings: '独居', workplace: '无业', workFindings: '失业' })
  const applied = (type: string, more: object = {}) => line('application', { type, organ: '区民政局' }, more)
  const first = await applied('minimum')
  await line('application-result', { result: 'granted', amount: 1_206 }, { about: first })
  await applied('minimum', { corrects: first })
  await line('application-result', { result: 'refused' }, { about: await applied('minimum') })
  await line('application-result', { result: 'withdrawn' }, { about: await applied('minimum') })
  await applied('medical')

  const none = { granted: 0, refused: 0, withdrawn: 0, amount: 0 }
  expect(await rowsFor('lead1', townA, applications)).toEqual([
    { type: { zh: '最低生活保障', en: 'Minimum living allowance' }, applied: 3, granted: 1, refused: 1, withdrawn: 1, open: 0, rate: 50, amount: 1_206 },
    { ...none, type: { zh: '医疗救助', en: 'Medical assistance' }, applied: 1, open: 1, rate: null }
  ])
  const { body } = await walker.call('lead1', townA, 'reports.download', { ...applications, kind: 'csv', language: 'en' })
  expect(Buffer.from((body as { base64: string }).base64, 'base64').toString()).toContain('"Minimum living allowance",3,1,1,1,0,50,1206')
  expect(await rowsFor('officerA', townA, applications)).toBe('FORBIDDEN')
})

test('3.8, 6.1: service is reported per agency and month by method, per worker and month by technique; the six methods make up the total', async () => {
  const { caseId } = (await walker.call('w1', townA, 'cases.register', newCase())).body as { caseId: string }
  const call = (what: string, input: object) => walker.call('w1', townA, `service.${what}`, { requestId: randomUUID(), ...input })
  await call('record', { caseId, answers: { on: period.to, minutes: 40, techniques: ['crisis', 'relations'] } })
  await call('log', { answers: { on: period.to, method: 'group', text: '情绪支持小组', persons: 8, techniques: ['relations'], minutes: 90 } })
  await call('log', { answers: { on: period.to, method: 'supervision', text: '月度督导', minutes: 60 } })

  const month = period.to.slice(0, 7)
  const byMethod = [{ agency: expect.any(String), month, casework: 40, group: 90, community: 0, supervision: 60, administration: 0, research: 0, total: 190, hours: 3.2 }]
  const asked = { id: 'core.service-by-month', params: period }
  expect([await rowsFor('lead1', townA, asked), await rowsFor('officerDistrict', { tenant: 'gz-zc' }, asked), await rowsFor('w1', townA, asked)]).toEqual([byMethod, byMethod, 'FORBIDDEN'])
  expect(await rowsFor('lead1', townA, { ...asked, id: 'core.techniques-by-worker' })).toEqual([{ worker: '陈晓雯', month, resources: 0, 'rational-therapy': 0, crisis: 40, relations: 130, unnamed: 0, total: 190 }])
})

test('6.2.d: satisfaction with the service and with the result is stored and reported apart, by whole quarters and from five answers on; what was taken back does not count', async () => {
  const { caseId } = (await walker.call('w1', townA, 'cases.register', newCase())).body as { caseId: string }
  const ask = async (answers: object) => ((await walker.call('w1', townA, 'satisfaction.record', { requestId: randomUUID(), caseId, answers: { askedOn: period.to, means: 'phone', ...answers } })).body as { satisfactionId: string }).satisfactionId
  const answered = (service: string, result: string) => ask({ outcome: 'answered', service, result })
  for (const [service, result] of ['51', '42', '52', '43'].map((pair) => [...pair])) await answered(service!, result!)
  await ask({ outcome: 'unreached' })

  const agency = expect.any(String)
  expect(await rowsFor('lead1', townA, satisfaction)).toEqual([{ agency, asked: 5, answered: 4, rate: 80, service: null, result: null }])
  const mistaken = await answered('1', '5')
  await answered('5', '2')
  await walker.call('w1', townA, 'satisfaction.strike', { caseId, satisfactionId: mistaken, reason: '记错了人' })
  const told = [{ agency, asked: 6, answered: 5, rate: 83.3, service: 4.6, result: 2 }]
  expect([await rowsFor('lead1', townA, satisfaction), await rowsFor('officerDistrict', { tenant: 'gz-zc' }, satisfaction), await rowsFor('w3', townB, satisfaction)]).toEqual([told, told, 'FORBIDDEN'])
})

test('4.6: who took part in meetings is listed by quarter and type of partner with the numbers of the cases; corrected minutes count once', async () => {
  const { caseId } = (await walker.call('w1', townA, 'cases.register', newCase())).body as { caseId: string }
  const { number } = await world.owner.selectFrom('core.case').select('number').where('id', '=', caseId).executeTakeFirstOrThrow()
  const { meetingId } = (await walker.call('w1', townA, 'meetings.convene', { requestId: randomUUID(), caseId, answers: { kind: 'platform', subject: '渗水维修', on: '2026-05-20', at: '09:30', place: '街道', invited: [{ who: '街道办' }] } })).body as { meetingId: string }
  const minute = (partner: string, more: object = {}) => walker.call('w1', townA, 'meetings.minute', { requestId: randomUUID(), caseId, meetingId, answers: { attended: [{ who: '街道办' }, { who: '张律师', partner: 'lawyer' }, { who: '李某', partner }], text: '到会' }, ...more })
  await minute('lawyer')
  const [held] = (await walker.call('w1', townA, 'meetings.ofCase', { caseId })).body as [{ minutes: { id: string } }]
  await minute('mediator', { corrects: held.minutes.id })

  const row = { quarter: '2026-Q2', times: 1, meetings: 1, cases: number }
  const asked = { ...partners, params: { from: '2026-04-01', to: '2026-06-30' } }
  expect(await rowsFor('lead1', townA, asked)).toEqual([{ ...row, type: { zh: '律师', en: 'Lawyer' } }, { ...row, type: { zh: '调解员', en: 'Mediator' } }])
  expect(await rowsFor('officerA', townA, asked)).toBe('FORBIDDEN')
})

test('7.1.5.a: the rate of irrational visits, by visits and by persons, is what the raw rows come to; a late repeat is told apart, and the period before stands beside', async () => {
  const visit = async (on: string, headcount = 1, title = randomUUID()) => {
    const asked = newCase()
    return (await walker.call('w1', townA, 'cases.register', { ...asked, matter: { ...asked.matter, title, receivedOn: on }, contact: { channel: 'visit', happenedAt: `${on}T02:00:00Z`, headcount } })).body as { matterId: string; contactId: string }
  }
  const again = (matterId: string, on: string, headcount = 1) => walker.call('w1', townA, 'cases.addContact', { matterId, channel: 'visit', happenedAt: `${on}T02:00:00Z`, headcount })
  await visit('2025-02-25')
  const first = await visit('2025-03-03')
  const { matterId } = first
  const event = { happenedOn: '2025-03-03', organ: '区住建局', documentNumber: '受理告知〔2025〕1号' }
  await walker.call('w1', townA, 'clocks.setRoute', { requestId: randomUUID(), matterId, version: 1, route: '6', happenedOn: event.happenedOn, organ: event.organ })
  await walker.call('w1', townA, 'clocks.recordEvent', { requestId: randomUUID(), matterId, event: { kind: 'accepted', ...event } })
  await visit('2025-03-04', 3)
  await again(first.matterId, '2025-03-10', 2)
  await again(first.matterId, '2025-08-20')

  const { one, two } = world.units.contracts
  const times = (id: string, starts: string, ends: string) => world.owner.updateTable('core.contract').set({ starts, ends } as never).where('id', '=', id).execute()
  await times(one.id, '2025-01-01', one.ends)
  // handed over to another one meanwhile, which serves the matter ever since: what came before is not its own
  await world.owner.updateTable('core.contact').set({ served_by: [one.id, two.id] } as never).execute()
  const of = async (from: string, to: string, as: Person = 'lead1') => ((await rowsFor(as, townA, { ...irrational, params: { from, to } })) as object[])[0]
  expect(await of('2025-03-01', '2025-03-31')).toMatchObject({ visits: 3, irrational: 1, late: 0, rate: 33.3, people: 6, irrationalPeople: 2, ratePeople: 33.3, before: 0 })
  expect(await of('2025-08-01', '2025-08-31')).toMatchObject({ visits: 1, irrational: 1, late: 1, rate: 100, before: null })
  expect(await of('2025-03-01', '2025-03-31', 'lead2')).toBeUndefined()
  const raw = await world.owner.selectFrom('core.contact as k').innerJoin('core.contact_classification as f', 'f.contact_id', 'k.id').select(['k.id as contactId', 'f.kind', 'f.holds', 'f.sub']).where('k.channel', '=', 'visit').where('k.happened_at', '<', new Date('2025-12-31')).execute()
  expect(countClassified(raw)).toMatchObject({ irrational: 2, irrationalWithinTerm: 1 })
})

test('4.4.a: of all lists one can be sorted, by the day or by the level of risk, no report of the core has a petitioner in its columns, and their own table keeps no figure about them', async () => {
  const inputs = Object.entries(coreServer.router._def.procedures as Record<string, AnyTRPCProcedure>).flatMap(([path, { _def }]) => (_def as unknown as { inputs: z.ZodType[] }).inputs.map((input) => [path, z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })] as const))
  const sorted = inputs.flatMap(([path, { properties = {} }]) => Object.entries(properties).filter(([name]) => /^(sort|orderBy|rank|score)/i.test(name)).map(([, of]) => [path, (of as { enum?: unknown }).enum]))
  expect(inputs.length).toBeGreaterThan(100)
  expect(sorted).toEqual([['cases.list', ['opened', 'risk']]])
  expect(coreServer.reports!.flatMap(({ columns }) => columns.map(({ key }) => key)).filter((key) => /petitioner|client/i.test(key))).toEqual([])
  const { rows } = await sql<{ column: string }>`select column_name as column from information_schema.columns
    where table_schema = 'core' and table_name = 'petitioner' and data_type in ('integer', 'bigint', 'smallint', 'numeric', 'real', 'double precision')`.execute(world.owner)
  expect(rows.map(({ column }) => column)).toEqual(['version'])
})

async function turn(isOn: boolean): Promise<void> {
  await world.owner
    .insertInto('core.module_switch')
    .values({ contract_id: world.units.contracts.one.id, module: 'case-management', is_on: isOn, reason: '测试', made_by: randomUUID() })
    .execute()
}
