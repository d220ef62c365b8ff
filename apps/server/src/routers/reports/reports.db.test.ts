import { randomUUID } from 'node:crypto'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import type { Person } from '@xinshe/testing/world-rows.ts'
import { addDays, today } from '@xinshe/words'
import { principles } from '@xinshe/core/reply/principles.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serve, type Served } from '../../../test/serve.ts'
import { Walker, type Place } from '../../../test/walker.ts'
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
  expect(await titlesFor('lead1', townA)).toEqual([cases.id, replies.id, effect.id])
  expect(await titlesFor('officerA', townA)).toEqual([cases.id, effect.id])
  expect(await titlesFor('w1', townA)).toEqual([])
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

  expect(await titlesFor('lead1', townA)).toEqual([cases.id, replies.id])
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

async function turn(isOn: boolean): Promise<void> {
  await world.owner
    .insertInto('core.module_switch')
    .values({ contract_id: world.units.contracts.one.id, module: 'case-management', is_on: isOn, reason: '测试', made_by: randomUUID() })
    .execute()
}
