import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { caseAccepted } from '@xinshe/core/events.ts'
import { openCase } from '@xinshe/testing/open-case.ts'
import { announce } from '@xinshe/testing/plugin-engine.ts'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import plugin from '../index.ts'

let world: World
beforeAll(async () => { world = await smallWorld() })
afterAll(() => world.end())

test('A.30: a case that was taken on gets a date for its baseline, a week ahead, and only one', async () => {
  const about = await openCase(world, { stage: 'assessed' })
  const payload = { caseId: about.id, by: world.people.lead1.accountId, recordId: randomUUID(), assignee: about.workerId }
  const accepted = { event: caseAccepted, payload, about, now: () => new Date('2026-02-25T04:00:00Z') }

  expect(await announce(world, plugin, accepted)).toMatchObject({ done: 1 })
  expect(await announce(world, plugin, accepted)).toMatchObject({ done: 1 })

  const { rows } = await sql`select due_on, done_on from case_management.reassessment where case_id = ${about.id}`.execute(world.owner)
  expect(rows).toEqual([{ due_on: '2026-03-04', done_on: null }])
})
