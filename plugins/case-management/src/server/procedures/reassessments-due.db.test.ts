import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deskAt } from '@xinshe/testing/desk.ts'
import { openCase } from '@xinshe/testing/open-case.ts'
import type { Person } from '@xinshe/testing/world-rows.ts'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { answers, as } from '../../../test/factories.ts'
import plugin from '../index.ts'

let world: World
let late: string
let soon: string
const now = () => new Date('2026-05-01T04:00:00Z')
const at = (person: Person) => deskAt(world, person, 'townA', [plugin], now).then(as)

beforeAll(async () => {
  world = await smallWorld()
  late = await checked('w1', { checkedOn: '2026-03-04', nextDueOn: '2026-04-29' })
  soon = await checked('w2', { checkedOn: '2026-03-04', nextDueOn: '2026-05-09' })
  await checked('w1', { checkedOn: '2026-03-04' })
})
afterAll(() => world.end())

async function checked(worker: 'w1' | 'w2', change: object): Promise<string> {
  const { id: caseId } = await openCase(world, { worker })
  await (await at(worker)).recordEffectCheck({ caseId, version: 0, answers: answers(change) })
  return caseId
}

test('a lead sees the whole project, most overdue first', async () => {
  expect(await (await at('lead1')).reassessmentsDue({})).toMatchObject([
    { caseId: late, dueOn: '2026-04-29', daysOverdue: 2, number: expect.stringMatching(/^ZCLC-/) },
    { caseId: soon, dueOn: '2026-05-09', daysOverdue: 0 }
  ])
})

test('a worker sees the own cases', async () => {
  const own = await (await at('w2')).reassessmentsDue({})

  expect(own.map(({ caseId }) => caseId)).toEqual([soon])
})

test('a case that has ended is due no more', async () => {
  const { tenantId: tenant_id, id: case_id, contractId: contract_id, workerId: worker_id } = await openCase(world, { worker: 'w2', stage: 'archived' })
  const made_by = world.people.w2.accountId
  await sql`insert into case_management.reassessment (tenant_id, case_id, contract_id, worker_id, due_on, made_by)
    values (${tenant_id}, ${case_id}, ${contract_id}, ${worker_id}, '2026-04-01', ${made_by})`.execute(world.owner)

  const own = await (await at('w2')).reassessmentsDue({})

  expect(own.map(({ caseId }) => caseId)).toEqual([soon])
})

test('the rival agency in the same town sees nothing of it', async () => {
  expect(await (await at('lead2')).reassessmentsDue({})).toEqual([])
})
