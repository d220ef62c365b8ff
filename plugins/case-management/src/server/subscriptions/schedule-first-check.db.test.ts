import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { caseAccepted } from '@xinshe/core/events.ts'
import { deliverEvents } from '@xinshe/plugin-host/server/deliver-events.ts'
import { openCase } from '@xinshe/testing/open-case.ts'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import plugin from '../index.ts'

let world: World
beforeAll(async () => { world = await smallWorld() })
afterAll(() => world.end())

test('a case that was taken on gets a date for its baseline, a week ahead, once', async () => {
  const { id: caseId, tenantId, contractId, workerId } = await openCase(world, { stage: 'assessed' })
  const payload = { caseId, by: world.people.lead1.accountId, recordId: randomUUID(), assignee: workerId }
  await world.owner
    .insertInto('core.event')
    .values({ tenant_id: tenantId, contract_id: contractId, case_id: caseId, type: caseAccepted.type, payload: JSON.stringify(payload) })
    .execute()
  const engine = { app: world.app, jobs: world.jobs, secret: 'test', masterKey: world.place.masterKey, now: () => new Date('2026-02-25T04:00:00Z') }
  const house = { core: { ...plugin, subscriptions: [] }, plugins: [plugin] }

  const first = await deliverEvents(house, engine)
  const second = await deliverEvents(house, engine)

  expect([first.done, second.done]).toEqual([1, 0])
  const { rows } = await sql`select due_on, done_on from case_management.reassessment where case_id = ${caseId}`.execute(world.owner)
  expect(rows).toEqual([{ due_on: '2026-03-04', done_on: null }])
})
