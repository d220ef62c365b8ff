import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { deskAt } from '@xinshe/testing/desk.ts'
import { openCase } from '@xinshe/testing/open-case.ts'
import { runJob } from '@xinshe/testing/plugin-engine.ts'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { answers, as } from '../../../test/factories.ts'
import plugin from '../index.ts'

let world: World
beforeAll(async () => { world = await smallWorld() })
afterAll(() => world.end())

const runOn = (day: string) => runJob(world, plugin, 'remind-overdue-reassessments', () => new Date(`${day}T00:00:00Z`))
const reminders = async (caseId: string) => {
  const { rows } = await sql`select title->>'zh' as title from core.timeline_entry where case_id = ${caseId} and kind = 'case-management/reassessment-overdue'`.execute(world.owner)
  return rows
}

test('5.6.d: a re-assessment alarms when it is overdue by one day, once', async () => {
  const { id: caseId } = await openCase(world)
  const w1 = as(await deskAt(world, 'w1', 'townA', [plugin], () => new Date('2026-03-04T04:00:00Z')))
  await w1.recordEffectCheck({ caseId, version: 0, answers: answers({ nextDueOn: '2026-04-03' }) })

  await runOn('2026-04-03')
  expect(await reminders(caseId)).toEqual([])

  await runOn('2026-04-04')
  await runOn('2026-04-05')
  expect(await reminders(caseId)).toEqual([{ title: '成效评估逾期（应于 2026-04-03 完成）' }])
})

test('the job runs at every tenant of every contract that has the module on, and nowhere else', async () => {
  expect(await runOn('2026-04-05')).toEqual({ places: 3 })
})

test('5.6.d: after a standstill the reminders come in runs of two hundred, each once', async () => {
  const { tenantId, contractId, workerId, matterId } = await openCase(world)
  await sql`
    with opened as (
      insert into core."case" (tenant_id, contract_id, worker_id, matter_id, stage)
      select ${tenantId}, ${contractId}, ${workerId}, ${matterId}, 'in-service' from generate_series(1, 250)
      returning id)
    insert into case_management.reassessment (tenant_id, case_id, contract_id, worker_id, due_on, made_by)
    select ${tenantId}, id, ${contractId}, ${workerId}, '2026-05-01', ${world.people.w1.accountId} from opened`.execute(world.owner)
  const told = async () => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from core.timeline_entry where kind = 'case-management/reassessment-overdue' and title->>'zh' like '%2026-05-01%'`.execute(world.owner)
    return rows[0]!.n
  }

  const counts: number[] = []
  for (let run = 0; run < 3; run++) {
    await runOn('2026-05-02')
    counts.push(await told())
  }

  expect(counts).toEqual([200, 250, 250])
})
