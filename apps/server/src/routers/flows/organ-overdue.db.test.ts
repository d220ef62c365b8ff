import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { checklistOf, nextStepOf } from '@xinshe/core/flow/checklist.ts'
import { defaultRiskSetting } from '@xinshe/core/risk/risk-setting.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { untilOneWaits } from '@xinshe/testing/until-one-waits.ts'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { coreDesk, type CoreCaller } from '../../../test/core-desk.ts'
import { anIntake, aRegistration } from '../../../test/registrations.ts'
import { openLog } from '../../http/log.ts'
import { callOverdueSteps } from '../../worker/call-overdue-steps.ts'

let world: World
let worker: CoreCaller
let lead: CoreCaller
let officer: CoreCaller
beforeAll(async () => {
  world = await smallWorld()
  ;[worker, lead, officer] = await Promise.all([coreDesk(world, 'w1'), coreDesk(world, 'lead1'), coreDesk(world, 'officerA')])
})
afterAll(() => world.end())

const call = () => callOverdueSteps({ jobs: world.jobs }, openLog('silent'))

interface Hardship {
  readonly caseId: string
  readonly matterId: never
  readonly flowId: string
}

async function hardship(): Promise<Hardship> {
  const { matterId, caseId } = await worker.cases.register(aRegistration())
  await worker.pathways.write({ requestId: randomUUID(), caseId: caseId as never, pathway: 'assist', act: 'tagged' })
  const [flow] = (await worker.flows.ofMatter({ matterId: matterId as never })).flows
  return { caseId: caseId as string, matterId: matterId as never, flowId: flow!.id }
}

const tag = ({ caseId }: Hardship) => worker.pathways.write({ requestId: randomUUID(), caseId: caseId as never, pathway: 'assist', act: 'tagged' })
const untag = ({ caseId }: Hardship, text = '误标') => worker.pathways.write({ requestId: randomUUID(), caseId: caseId as never, pathway: 'assist', act: 'untagged', text })
const flowOf = async ({ matterId, flowId }: Hardship) => (await worker.flows.ofMatter({ matterId })).flows.find(({ id }) => id === flowId)!
const dueOf = async ({ flowId }: Hardship) => (await worker.flows.due()).filter((duty) => duty.flowId === flowId).map(({ step, isOverdue }) => [step, isOverdue])
const contact = ({ matterId, flowId }: Hardship) => worker.flows.record({ requestId: randomUUID(), matterId, flowId, step: 'hardship/organ', answers: { on: '2026-01-05', at: '10:00', organ: '荔城街道民政办', text: '已说明困难情况' } })
const strike = ({ matterId, flowId }: Hardship, { entryId }: { entryId: string }) => worker.flows.strike({ matterId, flowId, entryId, reason: '登记错误' })
const hoursPass = (hours: number, { flowId }: Hardship) => sql`update core.flow set made_at = made_at - make_interval(hours => ${hours}) where id = ${flowId}`.execute(world.owner)
const alarmOf = async ({ flowId }: Hardship) => (await world.owner.selectFrom('core.flow').select('alarm_id').where('id', '=', flowId).executeTakeFirstOrThrow()).alarm_id

/** Hardship whose hours are over, and its alarm. */
async function overdue() {
  const flow = await hardship()
  await hoursPass(defaultRiskSetting.organHours, flow)
  await call()
  return { flow, alarmId: (await alarmOf(flow))! }
}

async function daysPass(alarmId: string) {
  await sql`update core.alarm set climb_from = climb_from - interval '9 days', next_climb_at = next_climb_at - interval '9 days' where id = ${alarmId}`.execute(world.owner)
  await world.jobs.query('select core.climb_alarms(100)')
}

test('7.2.3.b: no organ contacted in the hours of the place: the lead is alarmed, once', async () => {
  const flow = await hardship()
  await hoursPass(defaultRiskSetting.organHours - 1, flow)
  await call()
  expect(await alarmOf(flow)).toBeNull()

  await hoursPass(1, flow)
  await Promise.all([call(), call(), call()])

  const alarmId = await alarmOf(flow)
  expect((await lead.alarms.mine()).find(({ id }) => id === alarmId)).toMatchObject({ kind: 'organ-overdue', level: 'orange', isMine: false })
  expect((await worker.alarms.get({ alarmId: alarmId! })).caseId).toBe(flow.caseId)
  expect((await lead.alarms.mine()).filter(({ kind }) => kind === 'organ-overdue')).toHaveLength(1)
})

test('7.2.3.b: contacted in time, or the flow closed, nobody is alarmed', async () => {
  const [inTime, closed] = [await hardship(), await hardship()]
  await contact(inTime)
  await worker.flows.settle({ matterId: closed.matterId, flowId: closed.flowId, to: 'close', reason: '误开' })

  for (const flow of [inTime, closed]) await hoursPass(defaultRiskSetting.organHours, flow)
  await call()

  expect([await alarmOf(inTime), await alarmOf(closed)]).toEqual([null, null])
})

test('7.2.3.b: a contact that was taken back before the hours were over is none', async () => {
  const flow = await hardship()
  await strike(flow, await contact(flow))

  await hoursPass(defaultRiskSetting.organHours, flow)
  await call()

  expect(await alarmOf(flow)).not.toBeNull()
})

test('7.2.3.b: contacted late, the alarm climbs no further and stays until a person ends it', async () => {
  const { flow, alarmId } = await overdue()
  await contact(flow)
  await daysPass(alarmId)
  await call()

  const { acts, stoodDown, isClosed } = await lead.alarms.get({ alarmId })
  expect([acts.at(-1)?.act, stoodDown, isClosed]).toEqual(['contacted', 'contacted', false])
  expect((await officer.alarms.mine()).map(({ id }) => id)).not.toContain(alarmId)
  expect(await alarmOf(flow)).toBe(alarmId)
})

test('7.2.3.b: the late contact struck, the alarm climbs again; contacted once more, it does not', async () => {
  const { flow, alarmId } = await overdue()
  const [first, second] = [await contact(flow), await contact(flow)]
  await strike(flow, first)
  expect(await lead.alarms.get({ alarmId }), 'one contact stands').toMatchObject({ stoodDown: 'contacted' })

  await strike(flow, second)
  expect(await lead.alarms.get({ alarmId })).toMatchObject({ stoodDown: null })
  await daysPass(alarmId)

  expect((await officer.alarms.mine()).map(({ id }) => id)).toContain(alarmId)
  expect((await lead.alarms.get({ alarmId })).acts.map(({ act }) => act)).toEqual(expect.arrayContaining(['contacted', 'contact-struck', 'climbed']))
  await contact(flow)
  expect(await lead.alarms.get({ alarmId })).toMatchObject({ stoodDown: 'contacted' })
})

test('7.2.3.b: contacted while those overdue before it are being alarmed, nobody is alarmed of it', async () => {
  // the database takes ten at a time in hand: the last of eleven is listed and not yet held
  const flows: Hardship[] = []
  for (let nth = 0; nth < 11; nth++) flows.push(await hardship())
  for (const flow of flows) await hoursPass(defaultRiskSetting.organHours, flow)
  const last = flows.at(-1)!
  let sweep: Promise<void> | undefined
  await world.owner.transaction().execute(async (trx) => {
    await sql`lock table core.alarm in share mode`.execute(trx)
    sweep = call()
    await untilOneWaits(world.owner)
    await contact(last)
  })
  await sweep

  expect(await alarmOf(flows[0]!)).not.toBeNull()
  expect(await alarmOf(last)).toBeNull()
})

test('7.2.3, 4.4.b: tagged anew after a person closed its flow, hardship opens it again, and the hours to the organs run from then', async () => {
  const flow = await hardship()
  await worker.flows.settle({ matterId: flow.matterId, flowId: flow.flowId, to: 'close', reason: '误标' })
  await untag(flow)
  await hoursPass(defaultRiskSetting.organHours, flow)
  expect(await dueOf(flow)).toEqual([])

  await tag(flow)

  expect(await dueOf(flow)).toEqual([['hardship/organ', false]])
  await call()
  expect(await alarmOf(flow), 'its hours are not over').toBeNull()
  // the lines of a flow are never changed: the rule's word is moved back by the owner
  await sql`update core.flow_entry set made_at = made_at - make_interval(hours => ${defaultRiskSetting.organHours}) where flow_id = ${flow.flowId}`.execute(world.owner)
  await call()
  const first = (await alarmOf(flow))!
  expect(first).not.toBeNull()

  await worker.flows.settle({ matterId: flow.matterId, flowId: flow.flowId, to: 'close', reason: '误标' })
  await untag(flow)
  await sql`update core.alarm set raised_at = raised_at - interval '90 days' where id = ${first}`.execute(world.owner)
  await tag(flow)
  await call()
  expect(await alarmOf(flow), 'the alarm of the life before').toBe(first)
  await sql`update core.flow_entry set made_at = made_at - make_interval(hours => ${defaultRiskSetting.organHours}) where flow_id = ${flow.flowId}`.execute(world.owner)
  await call()
  expect(await alarmOf(flow), 'in its new life it alarms again').not.toBe(first)
})

test('7.2.3, 4.4.b: hardship whose tag was taken back says by whom and why, asks for nothing and alarms nobody, and is ended for that reason, however long', async () => {
  const flow = await hardship()
  const reason = '核实'.repeat(2000)
  expect(await flowOf(flow)).toMatchObject({ fallen: null, asks: true })

  await untag(flow, reason)
  await hoursPass(defaultRiskSetting.organHours, flow)
  await call()

  const fallen = await flowOf(flow)
  expect(fallen).toMatchObject({ fallen: { byName: '陈晓雯', reason }, asks: false })
  expect(nextStepOf(checklistOf({ ...fallen, hours: defaultRiskSetting }, new Date().toISOString()))).toBeUndefined()
  expect([await dueOf(flow), await alarmOf(flow)]).toEqual([[], null])
  await worker.flows.settle({ matterId: flow.matterId, flowId: flow.flowId, to: 'close', reason: `标注已撤销：${reason}` })
})

test('7.2.3, 4.4.b: tagged anew, a flow nobody has closed is taken up again with new hours', async () => {
  const flow = await hardship()
  await untag(flow)
  await hoursPass(defaultRiskSetting.organHours, flow)

  await tag(flow)
  await call()

  expect(await flowOf(flow)).toMatchObject({ fallen: null, asks: true })
  expect([await dueOf(flow), await alarmOf(flow)]).toEqual([[['hardship/organ', false]], null])
  await sql`update core.flow_entry set made_at = made_at - make_interval(hours => ${defaultRiskSetting.organHours}) where flow_id = ${flow.flowId}`.execute(world.owner)
  await call()
  expect(await alarmOf(flow)).not.toBeNull()
})

test('7.2.3, A.16: a form A that says 困难 carries hardship without the tag, and signed after the tag was taken back it begins new hours', async () => {
  const flow = await hardship()
  await untag(flow)
  await hoursPass(defaultRiskSetting.organHours, flow)

  await worker.records.sign({ caseId: flow.caseId as never, form: 'core.intake', answers: anIntake({ economyBand: 'hard' }) })
  await call()

  expect(await flowOf(flow)).toMatchObject({ fallen: null, asks: true })
  expect([await dueOf(flow), await alarmOf(flow)]).toEqual([[['hardship/organ', false]], null])
  await tag(flow)
  await untag(flow)
  expect(await flowOf(flow)).toMatchObject({ fallen: null, asks: true })
})

test('7.2.3: hardship that a person opened stands without a tag', async () => {
  const { matterId, caseId } = await worker.cases.register(aRegistration())
  const { flowId } = await worker.flows.open({ matterId: matterId as never, kind: 'hardship', reason: '本人称断供' })
  const flow: Hardship = { caseId: caseId as string, matterId: matterId as never, flowId }
  await tag(flow)

  await untag(flow)

  expect(await flowOf(flow)).toMatchObject({ fallen: null, asks: true })
  await hoursPass(defaultRiskSetting.organHours, flow)
  await call()
  expect(await alarmOf(flow)).not.toBeNull()
})
