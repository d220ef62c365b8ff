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
