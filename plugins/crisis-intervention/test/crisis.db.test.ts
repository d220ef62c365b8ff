import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { deskAt } from '@xinshe/testing/desk.ts'
import { openCase, type OpenedCase } from '@xinshe/testing/open-case.ts'
import { readReport } from '@xinshe/testing/plugin-engine.ts'
import type { Person } from '@xinshe/testing/world-rows.ts'
import { pluginWorld, type PluginWorld } from '@xinshe/testing/plugin-world.ts'
import { standardPlan } from '../src/domain/standard-plan.ts'
import plugin from '../src/server/index.ts'
import { anEvent, answers, as, refusalOf } from './factories.ts'

let world: PluginWorld
let clock: Date
beforeAll(async () => { world = await pluginWorld(plugin) })
afterAll(() => world.end())

const at = (time: string) => { clock = new Date(`2026-03-04T${time}+08:00`) }
const desk = (person: Person, tenant: 'townA' | 'townB' = 'townA') => deskAt(world, person, tenant, [plugin], () => clock)
const sit = async (person: Person) => as(await desk(person))
const iso = (time: string) => new Date(`2026-03-04T${time}+08:00`).toISOString()

async function alarmOf({ id: caseId, tenantId, contractId }: OpenedCase, time: string, day = '2026-03-04'): Promise<string> {
  const raisedAt = new Date(`${day}T${time}+08:00`).toISOString()
  const { accountId, postId } = world.people.w1
  const { rows } = await sql<{ id: string }>`
    insert into core.alarm (tenant_id, id, case_id, contract_id, kind, level, raised_by, raised_post, raised_at, minutes, report_due_at)
    values (${tenantId}, gen_random_uuid(), ${caseId}, ${contractId}, 'self-harm', 'red', ${accountId}, ${postId}, ${raisedAt}, '{0,5,10,20,30}', ${raisedAt}) returning id`.execute(world.owner)
  return rows[0]!.id
}

test('5.8.a, 6.3.3.d: a call, a note, a contact and an office that are sent again after a lost answer stand once; with other words they are refused', async () => {
  const [about, w1, lead] = [await openCase(world), await sit('w1'), await sit('lead1')]
  const { id: caseId, contractId } = about
  const alarmId = await alarmOf(about, '10:00:00')
  at('10:03:07')
  const place = { caseId, eventId: (await w1.startEvent({ caseId, ...anEvent({ alarmId }) })).eventId }
  const acts: readonly ((requestId: string, word: string) => Promise<unknown>)[] = [
    (requestId, outcome) => w1.logCall({ requestId, ...place, responder: 'medical', isReached: true, who: '', phone: '120', outcome }),
    (requestId, text) => w1.noteEvent({ requestId, ...place, text }),
    (requestId, relation) => w1.addContact({ requestId, caseId, relation, name: '甄有容', phone: '13812345678' }),
    (requestId, name) => lead.addToRoster({ requestId, contractId, responder: 'medical', name, phone: '020-82620120' })
  ]

  for (const act of acts) {
    const requestId = randomUUID()
    await act(requestId, '已到')
    await act(requestId, '已到')
    await expect(act(requestId, '未到')).rejects.toMatchObject({ refusal: 'record/recorded-otherwise' })
  }

  expect((await w1.eventOfCase(place)).entries.map(({ kind }) => kind)).toEqual(['opened', 'call', 'note'])
  expect(await w1.contactsOfCase({ caseId })).toHaveLength(1)
  const lines = (await lead.rosterHere({})).lines.filter(({ name }) => name === '已到')
  expect(lines).toHaveLength(1)
  await lead.retireFromRoster({ contractId, rosterId: lines[0]!.id })
})

test('5.8.a: from the alarm to the plan and to the police the times are kept to the second and stand beside the limits', async () => {
  const about = await openCase(world)
  const alarmId = await alarmOf(about, '10:00:00')
  at('10:03:07')
  const w1 = await sit('w1')
  const { eventId } = await w1.startEvent({ caseId: about.id, ...anEvent({ alarmId }) })
  const place = { caseId: about.id, eventId }
  at('10:04:10')
  await w1.tickStep({ ...place, step: 0, note: '人在天台，女儿在场' })
  at('10:06:41')
  await w1.logCall({ requestId: randomUUID(), ...place, responder: 'police', isReached: false, who: '', phone: '110', outcome: '占线' })
  at('10:12:02')
  await w1.logCall({ requestId: randomUUID(), ...place, responder: 'police', isReached: true, who: '接警员', phone: '110', outcome: '已派警' })

  const event = await w1.eventOfCase(place)

  expect(event).toMatchObject({ noticedAt: iso('10:00:00'), startedAt: iso('10:03:07'), startMinutes: 5, policeAt: iso('10:12:02'), policeMinutes: 10, where: '荔城街某楼天台' })
  expect(event.entries.map(({ kind, step, at, text }) => [kind, step, at, text])).toEqual([
    ['opened', null, iso('10:03:07'), ''], ['step', 0, iso('10:04:10'), '人在天台，女儿在场'], ['call', null, iso('10:06:41'), '占线'], ['call', 1, iso('10:12:02'), '已派警']
  ])
  await expect(w1.tickStep({ ...place, step: 1, note: '' })).rejects.toMatchObject({ refusal: 'crisis-intervention/step-done' })
  await expect(w1.startEvent({ caseId: about.id, ...anEvent() })).rejects.toMatchObject({ refusal: 'crisis-intervention/already-running' })
  await w1.endEvent({ ...place, summary: '已劝下' })
  const told = await alarmOf(about, '10:07:00')
  await sql`update core.alarm set report_organ = 'police', reported_at = ${iso('10:09:00')}, told_at = ${iso('10:08:30')}, reported_by = raised_by where id = ${told}`.execute(world.owner)
  const { eventId: again } = await w1.startEvent({ caseId: about.id, ...anEvent({ alarmId: told }) })
  expect(await w1.eventOfCase({ caseId: about.id, eventId: again })).toMatchObject({ policeAt: iso('10:08:30'), entries: [{ kind: 'call', step: 1, at: iso('10:08:30') }, { kind: 'opened' }] })
})

test('5.8.a, 6.3.3.c: an alarm is answered once and while it is open, by its own case and by no drill', async () => {
  const [about, other] = [await openCase(world), await openCase(world)]
  const [alarmId, closed] = [await alarmOf(about, '10:00:00'), await alarmOf(about, '09:00:00')]
  await sql`update core.alarm set closed_at = ${iso('09:30:00')}, closed_by = raised_by, outcome = 'false-alarm' where id = ${closed}`.execute(world.owner)
  at('10:02:00')
  const w1 = await sit('w1')
  const refused = (caseId: string, change: Parameters<typeof anEvent>[0]) => refusalOf(w1.startEvent({ caseId, ...anEvent(change) }))

  expect(await refused(about.id, { alarmId, isDrill: true })).toBe('crisis-intervention/drill-with-alarm')
  expect(await refused(other.id, { alarmId })).toBe('crisis-intervention/wrong-alarm')
  expect(await refused(about.id, { alarmId: closed })).toBe('crisis-intervention/alarm-closed')
  const { eventId } = await w1.startEvent({ caseId: about.id, ...anEvent({ alarmId }) })
  await w1.endEvent({ caseId: about.id, eventId, summary: '已劝下' })
  expect(await refused(about.id, { alarmId })).toBe('crisis-intervention/alarm-answered')
  expect((await w1.crisisOfCase({ caseId: about.id })).alarms).toMatchObject([{ id: alarmId, isAnswered: true, isClosed: false }, { id: closed, isAnswered: false, isClosed: true }])
})

test('6.3.3.c: a drill runs the same timeline, and is in no figure, no report and no story of the case', async () => {
  const { id: caseId } = await openCase(world)
  at('11:00:00')
  const [w1, lead] = [await sit('w1'), await desk('lead1')]
  const figures = async () => JSON.stringify([await readReport(lead, plugin, 'crisis-intervention.response-by-town', year), await readReport(lead, plugin, 'crisis-intervention.timeline', year)])
  const before = await figures()
  const { eventId } = await w1.startEvent({ caseId, ...anEvent({ isDrill: true }) })
  await w1.tickStep({ caseId, eventId, step: 1, note: '模拟报警' })
  await w1.endEvent({ caseId, eventId, summary: '演练完成' })

  expect(await figures()).toBe(before)
  expect(await w1.eventOfCase({ caseId, eventId })).toMatchObject({ isDrill: true, policeAt: iso('11:00:00'), endedAt: iso('11:00:00') })
  expect((await w1.eventsHere({})).find((event) => event.eventId === eventId)).toMatchObject({ isDrill: true })
  const { rows } = await sql`select from core.timeline_entry where case_id = ${caseId}`.execute(world.owner)
  expect(rows).toEqual([])
})
const year = { from: '2026-01-01', to: '2026-12-31' }

test('6.3.3.c: a plan the lead wrote sets the steps and the minutes; a running event keeps them when the plan changes', async () => {
  const { id: caseId } = await openCase(world)
  at('12:00:00')
  const [w1, lead] = [await sit('w1'), await sit('lead1')]
  const { contractId } = await lead.plansHere({})
  const mine = { ...standardPlan, name: '聚集事件预案', startRed: 3, steps: standardPlan.steps.slice(0, 2) }
  const { id: planId } = await lead.savePlan({ contractId, replaces: null, answers: mine })
  const { eventId } = await w1.startEvent({ caseId, ...anEvent({ planId }) })

  await lead.savePlan({ contractId, replaces: planId, answers: { ...mine, startRed: 4 } })

  expect((await w1.eventOfCase({ caseId, eventId })).checklist).toMatchObject({ plan: '聚集事件预案', startMinutes: 3, steps: [{ minutes: 5 }, { minutes: 10, isPolice: true }] })
  expect((await w1.plansHere({})).plans.map(({ name, answers }) => [name, answers.startRed])).toEqual([['聚集事件预案', 4], ['通用应急预案', 5]])
  const { id: elsewhere } = await openCase(world)
  await expect(w1.startEvent({ caseId: elsewhere, ...anEvent({ planId }) })).rejects.toMatchObject({ refusal: 'crisis-intervention/gone' })
  await expect(lead.savePlan({ contractId, replaces: null, answers: { ...mine, steps: [] } })).rejects.toMatchObject({ refusal: 'record/incomplete' })
  const rival = as(await desk('lead2'))
  expect((await rival.plansHere({})).plans.map(({ name }) => name)).toEqual(['通用应急预案'])
  await expect(rival.savePlan({ contractId, replaces: null, answers: mine })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('6.3.3.d: the roster of a place has its offices with their telephones; relatives stay with their case, masked and sealed', async () => {
  const { id: caseId } = await openCase(world)
  const [w1, lead] = [await sit('w1'), await sit('lead1')]
  const { contractId } = await lead.rosterHere({})
  await lead.addToRoster({ requestId: randomUUID(), contractId, responder: 'community', name: '荔城居委会', phone: '020-82621234 转 8', remark: '' })
  await lead.addToRoster({ requestId: randomUUID(), contractId, responder: 'police', name: '荔城派出所', phone: '020-82620110', remark: '24 小时' })
  const { id: contactId } = await w1.addContact({ requestId: randomUUID(), caseId, relation: '女儿', name: '甄有容', phone: '13812345678' })

  expect((await w1.rosterHere({})).lines.map(({ responder, phone }) => [responder, phone])).toEqual([['police', '020-82620110'], ['community', '020-82621234 转 8']])
  expect(await w1.contactsOfCase({ caseId })).toEqual([{ id: contactId, relation: '女儿', name: '甄**', phone: '138****5678' }])
  expect(await w1.revealContact({ caseId, contactId })).toEqual({ name: '甄有容', phone: '13812345678' })
  expect(await (await sit('w2')).contactsOfCase({ caseId })).toEqual([])
  expect((await as(await desk('lead2')).rosterHere({})).lines).toEqual([])
  const { rows } = await sql<{ row: string }>`select c::text as row from crisis_intervention.contact c`.execute(world.owner)
  expect(rows.map(({ row }) => row).join()).not.toMatch(/甄|13812345678/)
})

test('5.8.b, 5.8.c, 6.3.3.e: sessions keep scales, traits and worksheet for the next worker; the closure summary compares the first with the last', async () => {
  const { id: caseId } = await openCase(world)
  at('10:00:00')
  const w1 = await sit('w1')
  const { eventId } = await w1.startEvent({ caseId, ...anEvent() })
  at('18:00:00')
  await w1.recordSupport({ caseId, version: 0, answers: answers({ traits: [{ trait: 'fear-of-reprisal', evidence: '不肯说出姓名' }], activating: '房屋被拆', belief: '我什么都没有了', consequence: '整夜不睡' }) })
  await w1.recordSupport({ caseId, version: 1, answers: answers({ heldAt: '16:00', hopeAfter: 7, traits: [{ trait: 'resentment', evidence: '称邻居先得补偿' }] }) })
  await w1.endEvent({ caseId, eventId, summary: '由女儿接回同住。' })

  const next = await (await sit('lead1')).crisisOfCase({ caseId })
  expect(next.sessions.map(({ answers }) => answers.belief)).toEqual([undefined, '我什么都没有了'])
  expect(next.traits).toMatchObject([{ trait: 'fear-of-reprisal', seen: [{ evidence: '不肯说出姓名' }] }, { trait: 'resentment' }])
  expect(await w1.eventOfCase({ caseId, eventId })).toMatchObject({
    supportAt: iso('10:20:00'), endedAt: iso('18:00:00'), scales: [{ scale: 'helplessness', before: 9, after: 6 }, { scale: 'hope', before: 2, after: 7, turn: 'better' }, { scale: 'esteem' }],
    traits: [{ trait: 'fear-of-reprisal', evidence: ['不肯说出姓名'] }, { trait: 'resentment' }]
  })
  await expect(w1.recordSupport({ caseId, version: 1, answers: answers() })).rejects.toMatchObject({ refusal: 'record/stale', details: { version: 2 } })
  await expect(w1.recordSupport({ caseId, version: 2, answers: answers({ heldAt: '18:01' }) })).rejects.toMatchObject({ refusal: 'crisis-intervention/dated-ahead' })
  const { rows } = await sql<{ row: string }>`select s::text as row from crisis_intervention.support s where case_id = ${caseId}`.execute(world.owner)
  expect(rows.map(({ row }) => row).join()).not.toMatch(/拆|姓名|resentment/)
})

test('5.8.d.2: minutes from the alarm to the first support are reported; what came when the event was over is no support of it', async () => {
  const day = '2026-05-06'
  const on = (time: string) => { clock = new Date(`${day}T${time}+08:00`) }
  const [w1, lead] = [await sit('w1'), await desk('lead1')]
  const caseIds: string[] = []
  for (const [n, heldAt] of ['10:10', '10:15', '10:20', '10:25', '10:30', null].entries()) {
    const about = await openCase(world)
    on('10:03:00')
    const alarmId = heldAt ? await alarmOf(about, '10:00:00', day) : undefined
    const { eventId } = await w1.startEvent({ caseId: about.id, ...anEvent(alarmId ? { alarmId } : {}) })
    on('11:00:00')
    if (n > 0) await w1.endEvent({ caseId: about.id, eventId, summary: '已劝下' })
    on('18:00:00')
    await w1.recordSupport({ caseId: about.id, version: 0, answers: answers({ heldOn: day, heldAt: '15:00' }) })
    if (heldAt) await w1.recordSupport({ caseId: about.id, version: 1, answers: answers({ heldOn: day, heldAt }) })
    expect(await w1.eventOfCase({ caseId: about.id, eventId })).toMatchObject({ supportAt: heldAt && new Date(`${day}T${heldAt}:00+08:00`).toISOString(), sessions: n === 0 ? 2 : heldAt ? 1 : 0 })
    caseIds.push(about.id)
  }

  const period = { from: day, to: day }
  expect(await readReport(lead, plugin, 'crisis-intervention.response-by-town', period)).toMatchObject([{ events: 6, alarmed: 5, startedInTime: 5, minutesToSupport: 20, running: 1 }])
  const lines = await readReport(lead, plugin, 'crisis-intervention.timeline', period)
  expect(lines.filter(({ limit }) => limit !== null)).toHaveLength(5)
  expect(lines.filter(({ limit, verdict }) => limit === null && verdict !== null)).toEqual([])
  const audit = await world.owner.selectFrom('core.audit').select(['subjects', 'detail']).where('procedure', '=', 'report crisis-intervention.timeline').execute()
  expect(audit.filter(({ subjects }) => [...subjects].sort().join() === [...caseIds].sort().join())).toMatchObject([{ detail: {} }])
})

test('5.8.a, 8.4.e: the timelines come newest first, and an export cut short names the cases it opened and no others', async () => {
  const day = '2026-06-07'
  const [w1, lead] = [await sit('w1'), await desk('lead1')]
  const [early, late] = [await openCase(world), await openCase(world)]
  for (const [{ id: caseId }, hour] of [[early, '09'], [late, '11']] as const) {
    clock = new Date(`${day}T${hour}:00:00+08:00`)
    await w1.startEvent({ caseId, ...anEvent() })
  }
  const report = plugin.reports!.find(({ id }) => id === 'crisis-intervention.timeline')!
  const act = { plugin: plugin.manifest.id, procedure: 'a cut report', audit: 'read', purpose: 'statistics', caseId: null, petitionerId: null, detail: {} } as const

  await lead.ctx.inTenant(act, async (ctx) => {
    for await (const { at } of report.rows(ctx, { from: day, to: day })) {
      expect(at).toBe(`${day} 11:00:00`)
      break
    }
  })

  const audit = await world.owner.selectFrom('core.audit').select(['subjects', 'detail']).where('procedure', '=', 'a cut report').execute()
  expect(audit).toEqual([{ subjects: [late.id], detail: {} }])
})

test('5.8.d.1, 5.8.d.2, 5.8.d.3: each step has its state and time; the third needs its note', async () => {
  const { id: caseId } = await openCase(world)
  at('14:00:00')
  const w1 = await sit('w1')
  const wish = { caseId, rating: null, note: '', actions: [] }

  await w1.setStrategy({ ...wish, version: 0, step: 1, state: 'done', rating: 4 })
  await expect(w1.setStrategy({ ...wish, version: 1, step: 2, state: 'done' })).rejects.toMatchObject({ refusal: 'crisis-intervention/support-missing' })
  await expect(w1.setStrategy({ ...wish, version: 1, step: 3, state: 'done', note: ' ' })).rejects.toMatchObject({ refusal: 'crisis-intervention/note-missing' })
  await expect(w1.setStrategy({ ...wish, version: 0, step: 3, state: 'under-way' })).rejects.toMatchObject({ refusal: 'record/stale' })

  expect((await w1.crisisOfCase({ caseId })).strategy).toMatchObject({ version: 1, steps: [{ step: 1, state: 'done', rating: 4, at: iso('14:00:00') }, { state: 'open', at: null }, { state: 'open' }, { state: 'open' }] })
})

test('8.2.b, B20: bureaus read figures by town and no content; a colleague reads neither place nor person', async () => {
  const { id: caseId } = await openCase(world)
  at('16:00:00')
  const { eventId } = await (await sit('w1')).startEvent({ caseId, ...anEvent() })

  const [row] = await readReport(await desk('officerA'), plugin, 'crisis-intervention.response-by-town', { from: '2026-03-01', to: '2026-03-31' })
  expect(row).toMatchObject({ town: '荔城街道', minutesToSupport: null })
  expect(Number(row!['events'])).toBeGreaterThan(0)
  expect(JSON.stringify(row)).not.toMatch(/天台|女儿/)
  await expect((await sit('officerA')).eventOfCase({ caseId, eventId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect((await sit('w2')).eventOfCase({ caseId, eventId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const closed = await openCase(world, { stage: 'closed' })
  await expect((await sit('w1')).startEvent({ caseId: closed.id, ...anEvent() })).rejects.toMatchObject({ refusal: 'crisis-intervention/case-ended' })
})
