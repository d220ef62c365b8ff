import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { defaultRiskSetting, levelOf } from '@xinshe/core/risk/risk-setting.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { coreDesk, refusalOf, type CoreCaller } from '../../../test/core-desk.ts'
import { openLog } from '../../http/log.ts'
import { callOverdueSteps } from '../../worker/call-overdue-steps.ts'
import { aClosure, anIntake, aPlan, aRegistration, planApproved } from '../../../test/registrations.ts'

let world: World
let worker: CoreCaller
let lead: CoreCaller
let officer: CoreCaller
beforeAll(async () => {
  world = await smallWorld()
  ;[worker, lead, officer] = await Promise.all([coreDesk(world, 'w1'), coreDesk(world, 'lead1'), coreDesk(world, 'officerA')])
})
afterAll(() => world.end())

async function walkIn(headcount = 1, by = worker) {
  const registration = aRegistration()
  const { matterId, caseId } = await by.cases.register({ ...registration, contact: { ...registration.contact, headcount } })
  return { matterId: matterId as never, caseId: caseId as never }
}
const flowsOf = async (matterId: never, desk = worker) => (await desk.flows.ofMatter({ matterId })).flows
async function collectiveOf(headcount = 6) {
  const { matterId, caseId } = await walkIn(headcount)
  const [flow] = await flowsOf(matterId)
  return { matterId, caseId, flowId: flow!.id }
}
const call = () => callOverdueSteps({ jobs: world.jobs }, openLog('silent'))
/** As the clock reads it, where nobody has set anything. */
const hoursByDefault = () => world.owner.transaction().execute(async (db) => {
  await sql`set local role authz_fn`.execute(db)
  return (await sql`select rate_hours as "rateHours", plan_hours as "planHours", organ_hours as "organHours" from core.step_hours_of(${world.units.tenants.townA.id})`.execute(db)).rows[0]
})
type Flow = { matterId: never; flowId: string }
const record = ({ matterId, flowId }: Flow, step: string, answers: object, more: object = {}, desk = worker) =>
  desk.flows.record({ requestId: randomUUID(), matterId, flowId, step, answers: { on: '2026-01-05', at: '10:00', ...answers }, ...more })
const representative = { name: '陈代表', contact: '13800001111', mandate: 'signed' }
const police = { organ: '荔城派出所', officer: '0371' }

describe('7.2.1', () => {
  test('3.7, 7.2.1: four people open nothing, five open the checklist at once and once, with their headcount; the counter does so too', async () => {
    expect(await flowsOf((await walkIn(4)).matterId)).toEqual([])
    const { matterId } = await walkIn(5)
    await worker.cases.addContact({ matterId, channel: 'phone', happenedAt: '2026-01-06T02:00:00Z' })

    expect(await flowsOf(matterId)).toMatchObject([{ kind: 'collective', origin: 'rule', entries: [{ step: 'collective/headcount', answers: { headcount: 5 } }] }])
    const registration = aRegistration()
    const atCounter = await officer.cases.register({ ...registration, contact: { ...registration.contact, headcount: 9 } })
    expect(await flowsOf(atCounter.matterId as never, officer)).toHaveLength(1)
  })

  test('7.2.1.a: the sixth representative is refused, by the program and by the database, also when six write at once', async () => {
    const flow = await collectiveOf()
    const added = await Promise.all(Array.from({ length: 6 }, () => refusalOf(record(flow, 'collective/representative', representative))))

    expect(added.map(({ code }) => code).sort()).toEqual([...Array.from({ length: 5 }, () => 'accepted'), 'flow/sixth-representative'])
    const again = sql`insert into core.flow_entry (tenant_id, flow_id, matter_id, step, happened_at, sealed, made_by)
      select tenant_id, flow_id, matter_id, step, happened_at, sealed, made_by from core.flow_entry where flow_id = ${flow.flowId} and step = 'collective/representative' limit 1`
    await expect(again.execute(world.owner)).rejects.toThrow('7.2.1.a')
    const { rows } = await sql<{ all: string }>`select string_agg(facts::text || encode(sealed, 'escape'), '') as all from core.flow_entry where flow_id = ${flow.flowId}`.execute(world.owner)
    expect(rows[0]!.all).not.toContain('陈代表')
  })

  test('7.2.1.a: nobody is chosen to speak for a gathering before it', async () => {
    const flow = await collectiveOf()
    expect(await refusalOf(record(flow, 'collective/representative', { ...representative, on: '2019-01-05' }))).toMatchObject({ code: 'flow/before-visit' })
  })

  test('7.2.1.b: 0 and a million people are refused with a sentence at the field', async () => {
    const flow = await collectiveOf()
    for (const headcount of [0, 1_000_000]) expect(await refusalOf(record(flow, 'collective/headcount', { headcount }))).toMatchObject({ code: 'record/incomplete', details: { problems: [{ field: 'headcount' }] } })
  })

  test('7.2.1.b: at the threshold of the place the report opens by itself, once, and the district hears of it at once', async () => {
    const flow = await collectiveOf()
    const { threshold } = await worker.flows.ofMatter({ matterId: flow.matterId })
    expect((await record(flow, 'collective/headcount', { headcount: threshold - 1 })).alarmId).toBeNull()
    const { alarmId } = await record(flow, 'collective/headcount', { headcount: threshold })
    expect((await record(flow, 'collective/headcount', { headcount: threshold + 20 })).alarmId).toBeNull()

    const district = await coreDesk(world, 'officerDistrict', { tenant: 'district' })
    expect((await district.alarms.mine()).find(({ id }) => id === alarmId)).toMatchObject({ kind: 'mass-incident', level: 'red' })
    await district.alarms.acknowledge({ alarmId: alarmId! })
    const { receipts } = await worker.flows.ofMatter({ matterId: flow.matterId })
    expect(receipts.find(({ tier }) => tier === 'district')!.acknowledgedAt).not.toBeNull()
    expect((await worker.alarms.get({ alarmId: alarmId! })).reportDueAt).not.toBeNull()
  })

  test('7.2.1.b: so many that the registration itself crosses the threshold are reported with it', async () => {
    const { matterId } = await walkIn(500)
    expect((await flowsOf(matterId))[0]!.entries.map(({ step }) => step)).toEqual(['collective/headcount', 'collective/report'])
  })

  test('7.2.1.c, 7.2.1.f: an arrival follows its notice; the police without a dissuasion asks why', async () => {
    const flow = await collectiveOf()
    const { entryId } = await record(flow, 'collective/notice', { organ: '荔城街道办' })
    await record(flow, 'collective/arrival', { at: '10:25' }, { about: entryId })
    expect(await refusalOf(record(flow, 'collective/arrival', { at: '10:30' }, { about: entryId }))).toMatchObject({ code: 'flow/already-followed-up' })

    expect(await refusalOf(record(flow, 'collective/police', police))).toMatchObject({ code: 'flow/no-dissuasion' })
    await record(flow, 'collective/police', { ...police, reason: '有人持械' })
  })

  test('7.2.1.f: a dissuasion after the police notice is none: the reason is asked all the same', async () => {
    const flow = await collectiveOf()
    await record(flow, 'collective/dissuasion', { at: '10:30', dissuader: '陈晓雯', left: 'stayed', text: '劝告有序离开' })

    expect(await refusalOf(record(flow, 'collective/police', { ...police, at: '10:20' }))).toMatchObject({ code: 'flow/no-dissuasion' })
    await record(flow, 'collective/police', { ...police, at: '10:20', reason: '有人持械' })
    await record(flow, 'collective/police', { ...police, at: '10:40' })
    const dissuasion = (await flowsOf(flow.matterId))[0]!.entries.find(({ step }) => step === 'collective/dissuasion')!
    expect(await refusalOf(record(flow, 'collective/dissuasion', { at: '10:50', dissuader: '陈晓雯', left: 'stayed', text: '劝告有序离开' }, { corrects: dissuasion.id })), 'nor is it moved there later').toMatchObject({ code: 'flow/no-dissuasion' })
    expect(await refusalOf(worker.flows.strike({ matterId: flow.matterId, flowId: flow.flowId, entryId: dissuasion.id, reason: '误记' })), 'nor taken back').toMatchObject({ code: 'flow/no-dissuasion' })
  })

  test('7.2.1: a line is corrected and taken back, never lost; a closed flow takes nothing until it is reopened', async () => {
    const flow = await collectiveOf()
    const first = await record(flow, 'collective/notice', { organ: '荔城街道' })
    const second = await record(flow, 'collective/notice', { organ: '荔城街道办' }, { corrects: first.entryId })
    expect(await refusalOf(record(flow, 'collective/notice', { organ: '又一次' }, { corrects: first.entryId }))).toMatchObject({ code: 'flow/changed' })
    const { matterId, flowId } = flow
    await worker.flows.strike({ matterId, flowId, entryId: second.entryId, reason: '误记' })
    await worker.flows.settle({ matterId, flowId, to: 'close', reason: '已全部离开' })

    expect(await refusalOf(record(flow, 'collective/headcount', { headcount: 5 }))).toMatchObject({ code: 'flow/closed' })
    await worker.flows.settle({ matterId, flowId, to: 'reopen', reason: '又有人来' })
    await record(flow, 'collective/headcount', { headcount: 5 })
    expect((await flowsOf(flow.matterId))[0]!.entries).toHaveLength(7)
  })

  test('7.2.1: a rival agency sees no flow of somebody else’s matter', async () => {
    const { matterId } = await collectiveOf()
    expect(await refusalOf((await coreDesk(world, 'w3')).flows.ofMatter({ matterId }))).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('8.4.e: who reads the lines of a flow', () => {
  const colleague = () => coreDesk(world, 'w2')
  const linesOf = async (desk: CoreCaller, matterId: never) => (await flowsOf(matterId, desk)).map(({ isOpenToMe, entries }) => [isOpenToMe, entries.map(({ step }) => step)])

  test('4.5: a colleague of the contract who neither works the case nor leads sees that a flow is open, and reads and writes no line of it; a share opens them', async () => {
    const flow = await collectiveOf()
    await record(flow, 'collective/representative', representative)
    const [other, { matterId, flowId, caseId }] = [await colleague(), flow]
    const lines = ['collective/headcount', 'collective/representative']

    expect([await linesOf(worker, matterId), await linesOf(lead, matterId), await linesOf(officer, matterId)]).toEqual(Array.from({ length: 3 }, () => [[true, lines]]))
    expect(JSON.stringify(await other.flows.ofMatter({ matterId }))).not.toContain('陈代表')
    expect(await other.flows.ofMatter({ matterId })).toMatchObject({ flows: [{ kind: 'collective', isOpenToMe: false, entries: [] }], mayOpen: [] })
    const { entryId } = await record(flow, 'collective/notice', { organ: '荔城街道办' })
    const acts = [record(flow, 'collective/headcount', { headcount: 7 }, {}, other), other.flows.strike({ matterId, flowId, entryId, reason: '误记' }), other.flows.settle({ matterId, flowId, to: 'close', reason: '已散' }), other.flows.open({ matterId, kind: 'irrational', reason: '现场失控' })]
    expect((await Promise.all(acts.map(refusalOf))).map(({ code }) => code)).toEqual(acts.map(() => 'NOT_FOUND'))
    const w1 = await world.as('w1')
    await w1.act((db) => sql`select core.share_case(${world.units.tenants.townA.id}, ${caseId}, ${world.people.w2.accountId}, '协助接访', now() + interval '1 day')`.execute(db))
    expect(await linesOf(await colleague(), matterId)).toEqual([[true, [...lines, 'collective/notice']]])
  })

  test('8.4.e: a newer case of another contract takes the lines with it: who has an older case of the matter reads and writes none', async () => {
    const { matterId, flowId, caseId } = await collectiveOf()
    await (await world.as('officerA')).act((db) => sql`select core.dispatch(${world.units.tenants.townA.id}, ${matterId}, ${world.units.contracts.two.id})`.execute(db))
    await world.owner.insertInto('core.case').values({ tenant_id: world.units.tenants.townA.id, id: randomUUID(), contract_id: world.units.contracts.two.id, worker_id: world.people.w3.postId, matter_id: matterId, stage: 'in-service' }).execute()
    const rival = await coreDesk(world, 'w3')
    await record({ matterId, flowId }, 'collective/representative', representative, {}, rival)

    expect(await linesOf(rival, matterId)).toEqual([[true, ['collective/headcount', 'collective/representative']]])
    expect([await linesOf(worker, matterId), await linesOf(lead, matterId)]).toEqual([[[false, []]], [[false, []]]])
    expect(await worker.flows.ofMatter({ matterId })).toMatchObject({ mayOpen: [], caseId: null })
    expect(await refusalOf(record({ matterId, flowId }, 'collective/representative', representative))).toMatchObject({ code: 'NOT_FOUND' })
    const stolen = await (await world.as('w1')).act((db) => sql`select from core.flow_entry where flow_id = ${flowId}`.execute(db))
    expect([stolen.rows, (await worker.cases.get({ caseId })).id]).toEqual([[], caseId])
  })

  test('4.5: the database alone keeps them from a colleague, whatever statement is sent', async () => {
    const flow = await collectiveOf()
    await record(flow, 'collective/representative', representative)
    const other = await world.as('w2')
    const stolen = await other.act((db) => sql<{ flow_id: string }>`select e.* from core.flow f join core.flow_entry e on e.tenant_id = f.tenant_id and e.flow_id = f.id where f.id = ${flow.flowId} or true`.execute(db))
    expect(stolen.rows.map(({ flow_id: id }) => id), 'those of a shared case and no others').not.toContain(flow.flowId)
    const written = (step: string) => other.act((db) => sql`insert into core.flow_entry (tenant_id, flow_id, matter_id, step, happened_at, headcount, sealed) values (${world.units.tenants.townA.id}, ${flow.flowId}, ${flow.matterId}, ${step}, now(), null, '\\x00')`.execute(db))
    for (const step of ['collective/representative', 'open', 'close']) await expect(written(step)).rejects.toMatchObject({ code: '42501' })
    await written('collective/report')
    await expect(written('collective/report'), 'the first alone').rejects.toMatchObject({ code: '42501' })
  })

  test('3.7, 7.2.1.b: a colleague who registers the visit of many opens the flow, its count and its report, and reads none of it', async () => {
    const { matterId } = await walkIn(1)
    const other = await colleague()
    await other.cases.addContact({ matterId, channel: 'visit', happenedAt: '2026-01-06T02:00:00Z', headcount: 500 })

    expect(await linesOf(worker, matterId)).toEqual([[true, ['collective/headcount', 'collective/report']]])
    expect(await linesOf(other, matterId)).toEqual([[false, []]])
  })

  test('7.2.3.a: what was found at home is service: the counter reads that the flow is open, and no line once there is a case', async () => {
    const { matterId, caseId } = await walkIn()
    await worker.pathways.write({ requestId: randomUUID(), caseId, pathway: 'assist', act: 'tagged' })
    const [flow] = await flowsOf(matterId)
    await record({ matterId, flowId: flow!.id }, 'hardship/visit', { home: '某处', homeFindings: '独居', workplace: '无业', workFindings: '失业' })
    expect([await linesOf(officer, matterId), (await officer.flows.ofMatter({ matterId })).mayOpen]).toEqual([[[false, []]], ['collective', 'irrational']])

    const registration = aRegistration()
    const atCounter = (await officer.cases.register(registration)).matterId as never
    const opened = await officer.flows.open({ matterId: atCounter, kind: 'hardship', reason: '本人称断供' })
    expect((await flowsOf(atCounter, officer))[0]).toMatchObject({ id: opened.flowId, isOpenToMe: true, entries: [{ step: 'open', answers: { reason: '本人称断供' } }] })
    expect((await officer.flows.due()).filter(({ flowId }) => flowId === opened.flowId)).toMatchObject([{ step: 'hardship/organ', caseId: null }])
  })
})

describe('7.2.2', () => {
  async function irrationalOf(walked?: Awaited<ReturnType<typeof walkIn>>) {
    const { matterId } = walked ?? (await walkIn())
    const { contactId } = await worker.cases.addContact({ matterId, channel: 'visit', happenedAt: '2026-01-20T10:00:00+08:00' })
    await worker.classification.recordIrrational({ matterId, contactId: contactId as never, noBasis: true, orderAffected: true, evidence: '监控录像' })
    const flow = (await flowsOf(matterId)).find(({ kind }) => kind === 'irrational')!
    return { matterId, flowId: flow.id }
  }

  test('3.4, 7.2.2: a visit that is merely a repeat is marked and opens no checklist by itself; a person may open it and says why', async () => {
    const { matterId } = await walkIn()
    const { contactId } = await worker.cases.addContact({ matterId, channel: 'visit', happenedAt: '2026-01-06T02:00:00Z' })
    expect((await worker.classification.ofMatter({ matterId })).classifications).toMatchObject([{ kind: 'repeat', holds: true, contactId }])
    expect(await worker.flows.ofMatter({ matterId })).toMatchObject({ flows: [], mayOpen: expect.arrayContaining(['irrational']) })

    await worker.flows.open({ matterId, kind: 'irrational', contactId: contactId as never, reason: '情绪激动，扬言再来' })
    expect(await flowsOf(matterId)).toMatchObject([{ kind: 'irrational', origin: 'person' }])
  })

  test('7.2.2.a, 7.2.2.c: the rating made since the flow opened does its steps, with both names of red; an older one does not', async () => {
    const { matterId, caseId } = await walkIn()
    const rating = (level: 'orange' | 'red', after: number) => ({ caseId, after, level, lifeRisk: 'nobody' as const, criteria: levelOf(defaultRiskSetting, level).criteria.slice(0, 1), reason: '扬言跳楼' })
    await worker.risk.rate(rating('orange', 0))
    const flow = await irrationalOf({ matterId, caseId })
    const standing = async () => (await flowsOf(matterId)).find(({ id }) => id === flow.flowId)!.rating
    // Both within the same millisecond: the rating is still the older one.
    await sql`update core.flow f set made_at = r.made_at + interval '1 microsecond' from core.risk_rating r where r.case_id = ${caseId} and f.id = ${flow.flowId}`.execute(world.owner)
    expect(await standing()).toBeNull()
    expect(await refusalOf(record(flow, 'irrational/level', { level: 'red', basis: '扬言跳楼' }))).toMatchObject({ code: 'flow/done-by-rating' })

    const { ratingId } = await worker.risk.rate({ ...rating('red', 1), lifeRisk: 'both' })
    expect(await standing()).toMatchObject({ level: 'red', lifeRisk: 'both', hasPlan: false, isConfirmed: false, byName: expect.any(String), confirmedBy: null })
    expect(Date.parse((await standing())!.planWantedSince!)).toBeLessThan(Date.parse((await standing())!.at))
    await lead.risk.confirm({ caseId, ratingId })
    expect(await standing()).toMatchObject({ isConfirmed: true, confirmedBy: expect.any(String) })
  })

  test('7.2.2.a: nobody rated it in the hours of the place: the lead is alarmed, once; rated in time, the flow closed, or the mark overruled (3.5), nobody is', async () => {
    const [late, rated, closed, overruled] = [await walkIn(), await walkIn(), await walkIn(), await walkIn()]
    const flows = [await irrationalOf(late), await irrationalOf(rated), await irrationalOf(closed), await irrationalOf(overruled)]
    const { id: mark } = (await lead.classification.ofMatter({ matterId: overruled.matterId })).classifications.find(({ kind }) => kind === 'irrational')!
    await lead.classification.review({ matterId: overruled.matterId, id: mark, verdict: 'overruled', reason: '当事人并未扬言' })
    await worker.risk.rate({ caseId: rated.caseId, after: 0, level: 'blue', lifeRisk: 'nobody', criteria: levelOf(defaultRiskSetting, 'blue').criteria.slice(0, 1), reason: '已平静' })
    await worker.flows.settle({ ...flows[2]!, to: 'close', reason: '误标' })
    const hoursPass = (hours: number) => sql`update core.flow set made_at = made_at - make_interval(hours => ${hours}) where id = any (${flows.map(({ flowId }) => flowId)})`.execute(world.owner)
    const alarmIds = async () => (await world.owner.selectFrom('core.flow').select('alarm_id').where('id', 'in', flows.map(({ flowId }) => flowId)).where('alarm_id', 'is not', null).execute()).map(({ alarm_id }) => alarm_id)
    await hoursPass(defaultRiskSetting.rateHours - 1)
    await call()
    expect(await alarmIds()).toEqual([])

    await hoursPass(1)
    await Promise.all([call(), call(), call()])

    const [alarmId, ...more] = await alarmIds()
    expect(more).toEqual([])
    expect((await lead.alarms.mine()).find(({ id }) => id === alarmId)).toMatchObject({ kind: 'rating-overdue', level: 'orange', isMine: false })
    expect((await worker.alarms.get({ alarmId: alarmId! })).caseId).toBe(late.caseId)
    expect(await refusalOf(worker.alarms.acknowledge({ alarmId: alarmId! }))).toMatchObject({ code: 'alarm/own' })
    await sql`update core.alarm set next_climb_at = clock_timestamp() where id = ${alarmId}`.execute(world.owner)
    await world.jobs.query('select core.climb_alarms(100)')
    expect((await officer.alarms.mine()).map(({ id }) => id)).toContain(alarmId)
    expect(defaultRiskSetting).toMatchObject((await hoursByDefault()) as object)
  })

  test('7.2.2.a: the flow is with the newest case: an older one of the matter that is rated meanwhile does not still the clock', async () => {
    const older = await walkIn()
    const { flowId } = await irrationalOf(older)
    await worker.risk.rate({ caseId: older.caseId, after: 0, level: 'blue', lifeRisk: 'nobody', criteria: levelOf(defaultRiskSetting, 'blue').criteria.slice(0, 1), reason: '已平静' })
    const newest = randomUUID()
    await sql`insert into core."case" (tenant_id, id, contract_id, worker_id, matter_id) select tenant_id, ${newest}, contract_id, worker_id, matter_id from core."case" where id = ${older.caseId}`.execute(world.owner)
    await sql`update core.flow set made_at = made_at - make_interval(hours => ${defaultRiskSetting.rateHours}) where id = ${flowId}`.execute(world.owner)
    expect((await flowsOf(older.matterId)).find(({ id }) => id === flowId)!.rating).toBeNull()

    await call()

    const { alarm_id: alarmId } = await world.owner.selectFrom('core.flow').select('alarm_id').where('id', '=', flowId).executeTakeFirstOrThrow()
    expect(await lead.alarms.get({ alarmId: alarmId! })).toMatchObject({ kind: 'rating-overdue', caseId: newest })
  })

  test('7.2.2.a: a flow that cannot be told of fails once and then waits, and keeps no other from being told', async () => {
    const { matterId } = await officer.cases.register(aRegistration())
    await sql`insert into core.flow (tenant_id, matter_id, kind, origin, made_by, made_at)
      values (${world.units.tenants.townA.id}, ${matterId}, 'irrational', 'person', ${world.people.operator.accountId}, now() - interval '3 days')`.execute(world.owner)
    await sql`update core.flow set made_at = now() - interval '2 days' where id = ${(await irrationalOf()).flowId}`.execute(world.owner)
    const called = async () => (await world.jobs.query('select called, failed from core.call_overdue_steps(1)')).rows[0]
    expect([await called(), await called(), await called()]).toEqual([{ called: 0, failed: 1 }, { called: 1, failed: 0 }, { called: 0, failed: 0 }])
  })

  test('7.2.2.d: an event is told to town, district and city, each with its receipt', async () => {
    const flow = await irrationalOf()
    const { alarmId } = await record(flow, 'irrational/report', { kind: 'violence', text: '推搡保安' })
    await officer.alarms.acknowledge({ alarmId: alarmId! })

    const { receipts } = await worker.flows.ofMatter({ matterId: flow.matterId })
    expect(receipts.map(({ tier }) => tier)).toEqual(expect.arrayContaining(['town', 'district']))
    expect(receipts.find(({ tier }) => tier === 'town')!.acknowledgedAt).not.toBeNull()
    expect(receipts.find(({ tier }) => tier === 'district')!.acknowledgedAt).toBeNull()
  })
})

describe('7.2.3, 4.4.b', () => {
  test('7.2.3, A.16: 困难 on the intake form opens the flow, signing it again opens no second', async () => {
    const { matterId, caseId } = await walkIn()
    const { recordId } = await worker.records.sign({ caseId, form: 'core.intake', answers: anIntake({ economyBand: 'hard' }) })
    expect((await flowsOf(matterId)).map(({ kind }) => kind)).toEqual(['hardship'])
    await worker.records.sign({ caseId, form: 'core.intake', recordId, answers: anIntake({ economyBand: 'hard' }) })
    expect(await flowsOf(matterId)).toHaveLength(1)
  })

  test('7.2.3.b: the organs are due to the worker from the opening on, to the lead once the hours are over, to nobody once they are contacted', async () => {
    const { matterId, caseId } = await walkIn()
    await worker.pathways.write({ requestId: randomUUID(), caseId, pathway: 'assist', act: 'tagged' })
    const [flow] = await flowsOf(matterId)
    const dueTo = async (desk: CoreCaller) => (await desk.flows.due()).filter((duty) => duty.matterId === matterId)
    expect(await dueTo(worker)).toMatchObject([{ step: 'hardship/organ', isOverdue: false, caseId }])
    expect([await dueTo(lead), await dueTo(officer), await dueTo(await coreDesk(world, 'w2'))]).toEqual([[], [], []])

    await sql`update core.flow set made_at = made_at - make_interval(hours => ${defaultRiskSetting.organHours}) where id = ${flow!.id}`.execute(world.owner)
    expect(await dueTo(worker)).toMatchObject([{ isOverdue: true, workerName: null }])
    expect(await dueTo(lead)).toMatchObject([{ isOverdue: true, workerName: expect.any(String) }])
    await record({ matterId, flowId: flow!.id }, 'hardship/organ', { organ: '荔城街道民政办', text: '已说明困难情况' })
    expect([await dueTo(worker), await dueTo(lead)]).toEqual([[], []])
  })

  test('4.4.b: a tag opens its pathway, and 困难 the flow of 7.2.3; the head of the case names them all to who reads it; work without a tag is refused', async () => {
    const { matterId, caseId } = await walkIn()
    expect(await refusalOf(worker.pathways.write({ requestId: randomUUID(), caseId, pathway: 'assist', act: 'done', text: '已申请' }))).toMatchObject({ code: 'pathway/not-tagged' })
    await worker.pathways.write({ requestId: randomUUID(), caseId, pathway: 'assist', act: 'tagged' })
    await worker.pathways.write({ requestId: randomUUID(), caseId, pathway: 'solve', act: 'tagged' })
    expect((await worker.pathways.ofCase({ caseId })).filter(({ isEmpty }) => isEmpty).map(({ pathway }) => pathway)).toEqual(['solve', 'assist'])
    expect((await flowsOf(matterId)).map(({ kind }) => kind)).toEqual(['hardship'])
    const inHead = async (desk: CoreCaller) => (await desk.cases.get({ caseId })).pathways.map(({ pathway, isEmpty }) => [pathway, isEmpty])
    expect([await inHead(worker), await inHead(officer)]).toEqual([[['solve', true], ['assist', true]], []])
  })

  test('4.4.b: form C is not signed while a tagged pathway is empty, by the program and by the database; a reason is enough', async () => {
    const { caseId } = await walkIn()
    const { recordId } = await worker.records.sign({ caseId, form: 'core.intake', answers: anIntake() })
    const [assignee] = (await lead.cases.workersHere()).filter(({ name }) => name === '陈晓雯')
    await lead.records.review({ caseId, recordId: recordId as never, review: { verdict: 'approve', assignee: assignee!.id as never, opinion: '' } })
    const plan = await worker.records.sign({ caseId, form: 'core.plan', answers: aPlan() })
    await lead.records.review({ caseId, recordId: plan.recordId as never, review: planApproved })
    await worker.pathways.write({ requestId: randomUUID(), caseId, pathway: 'educate', act: 'tagged' })
    const sign = () => worker.records.sign({ caseId, form: 'core.closure', answers: aClosure({ openedOn: '2026-01-05', openedOnReason: '补录', closedOn: '2026-01-20' }) })

    expect(await refusalOf(sign())).toMatchObject({ code: 'pathway/empty', details: { pathways: ['educate'] } })
    const byHand = sql`insert into core.form_record (tenant_id, case_id, contract_id, worker_id, form, form_version, ordinal, version, answers, sealed, signed_name, made_by)
      select tenant_id, case_id, contract_id, worker_id, 'core.closure', 1, 1, 1, '{}', sealed, signed_name, made_by from core.form_record where case_id = ${caseId} and form = 'core.plan'`
    await expect(byHand.execute(world.owner)).rejects.toThrow('4.4.b')
    await worker.pathways.write({ requestId: randomUUID(), caseId, pathway: 'educate', act: 'excused', text: '诉求人已自行撤诉' })
    await sign()
  })
})
