import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { defaultRiskSetting } from '@xinshe/core/risk/risk-setting.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { coreDesk, type CoreCaller } from '../../../test/core-desk.ts'
import { aRegistration } from '../../../test/registrations.ts'
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

test('7.2.3.b: no organ contacted in the hours of the place: the lead is alarmed, once, and it climbs until the organ is contacted; contacted in time, or the flow closed, nobody is', async () => {
  const hardship = async () => {
    const { matterId, caseId } = await worker.cases.register(aRegistration())
    await worker.pathways.write({ caseId: caseId as never, pathway: 'assist', act: 'tagged' })
    const [flow] = (await worker.flows.ofMatter({ matterId: matterId as never })).flows
    return { caseId, matterId: matterId as never, flowId: flow!.id }
  }
  const contact = ({ matterId, flowId }: { matterId: never; flowId: string }) => worker.flows.record({ requestId: randomUUID(), matterId, flowId, step: 'hardship/organ', answers: { on: '2026-01-05', at: '10:00', organ: '荔城街道民政办', text: '已说明困难情况' } })
  const [late, inTime, struck, closed] = [await hardship(), await hardship(), await hardship(), await hardship()]
  const flows = [late, inTime, struck, closed]
  await contact(inTime)
  const { entryId } = await contact(struck)
  await worker.flows.strike({ matterId: struck.matterId, flowId: struck.flowId, entryId, reason: '登记错误' })
  await worker.flows.settle({ matterId: closed.matterId, flowId: closed.flowId, to: 'close', reason: '误开' })
  const hoursPass = (hours: number) => sql`update core.flow set made_at = made_at - make_interval(hours => ${hours}) where id = any (${flows.map(({ flowId }) => flowId)})`.execute(world.owner)
  const alarmsOf = async () => {
    const rows = await world.owner.selectFrom('core.flow').select(['id', 'alarm_id']).where('id', 'in', flows.map(({ flowId }) => flowId)).where('alarm_id', 'is not', null).execute()
    return new Map(rows.map(({ id, alarm_id }) => [id, alarm_id!]))
  }
  await hoursPass(defaultRiskSetting.organHours - 1)
  await call()
  expect(await alarmsOf()).toEqual(new Map())

  await hoursPass(1)
  await Promise.all([call(), call(), call()])

  const alarms = await alarmsOf()
  expect([...alarms.keys()].sort()).toEqual([late.flowId, struck.flowId].sort())
  const alarmId = alarms.get(late.flowId)!
  expect((await lead.alarms.mine()).find(({ id }) => id === alarmId)).toMatchObject({ kind: 'organ-overdue', level: 'orange', isMine: false })
  expect((await worker.alarms.get({ alarmId })).caseId).toBe(late.caseId)

  await contact(late)
  await sql`update core.alarm set climb_from = climb_from - interval '9 days' where id = ${alarmId}`.execute(world.owner)
  await world.jobs.query('select core.climb_alarms(100)')
  await call()

  const { acts, stoodDown, isClosed } = await lead.alarms.get({ alarmId })
  expect([acts.at(-1)?.act, stoodDown, isClosed]).toEqual(['contacted', 'contacted', false])
  expect((await officer.alarms.mine()).map(({ id }) => id)).not.toContain(alarmId)
  expect(await alarmsOf()).toEqual(alarms)
})
