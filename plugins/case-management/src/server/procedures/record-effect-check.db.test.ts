import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { deskAt } from '@xinshe/testing/desk.ts'
import { openCase } from '@xinshe/testing/open-case.ts'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { answers, as } from '../../../test/factories.ts'
import plugin from '../index.ts'

let world: World
beforeAll(async () => { world = await smallWorld() })
afterAll(() => world.end())

const now = () => new Date('2026-05-01T04:00:00Z')
const worker = () => deskAt(world, 'w1', 'townA', [plugin], now)

test('5.6.d: baseline and later checks are kept with their dates and what they rest on', async () => {
  const { id: caseId } = await openCase(world)
  const w1 = as(await worker())

  await w1.recordEffectCheck({ caseId, version: 0, answers: answers() })
  const second = await w1.recordEffectCheck({ caseId, version: 1, answers: answers({ checkedOn: '2026-04-04', emotion: 8, evidence: '睡眠改善，参加了小组。' }) })

  expect(second).toMatchObject({ kind: 'follow-up', change: 1 })
  const { checks } = await w1.effectOfCase({ caseId })
  expect(checks).toMatchObject([
    { checkedOn: '2026-03-04', kind: 'baseline', scores: { emotion: 3 }, evidence: '家访所见：失眠，很少出门。' },
    { checkedOn: '2026-04-04', kind: 'follow-up', scores: { emotion: 8 }, evidence: '睡眠改善，参加了小组。' }
  ])
})

test('8.4.e: what was said in confidence is nowhere in the database in clear', async () => {
  const { id: caseId } = await openCase(world)
  await as(await worker()).recordEffectCheck({ caseId, version: 0, answers: answers({ evidence: '不愿让邻居知道' }) })

  const { rows } = await sql<{ row: string }>`select c::text as row from case_management.effect_check c where case_id = ${caseId}`.execute(world.owner)

  expect(rows).toHaveLength(1)
  expect(rows[0]!.row).not.toMatch(/邻居|evidence/)
  expect(Buffer.from(rows[0]!.row.match(/\\x[0-9a-f]+/)![0].slice(2), 'hex').toString()).not.toContain('邻居')
})

test('a check settles what was due, opens the next date, tells the timeline and announces itself, all or nothing', async () => {
  const { id: caseId } = await openCase(world)
  const w1 = as(await worker())
  await w1.recordEffectCheck({ caseId, version: 0, answers: answers({ nextDueOn: '2026-04-03' }) })

  await w1.recordEffectCheck({ caseId, version: 1, answers: answers({ checkedOn: '2026-04-05', nextDueOn: '2026-05-05', needsMet: 7 }) })

  const reassessments = await sql`select due_on, done_on, change from case_management.reassessment where case_id = ${caseId} order by due_on`.execute(world.owner)
  expect(reassessments.rows).toEqual([
    { due_on: '2026-03-04', done_on: '2026-03-04', change: null },
    { due_on: '2026-04-03', done_on: '2026-04-05', change: 1 },
    { due_on: '2026-05-05', done_on: null, change: null }
  ])
  const lines = await sql`select kind, title->>'zh' as title from core.timeline_entry where case_id = ${caseId} order by happened_at`.execute(world.owner)
  expect(lines.rows).toEqual([
    { kind: 'case-management/effect-checked', title: '完成成效基线评估' },
    { kind: 'case-management/effect-checked', title: '完成成效评估' }
  ])
  const events = await sql`select payload->>'kind' as kind from core.event where case_id = ${caseId} order by seq`.execute(world.owner)
  expect(events.rows).toEqual([{ kind: 'baseline' }, { kind: 'follow-up' }])
})

test('a page that has not seen the latest check is refused with both texts, and nothing is written', async () => {
  const { id: caseId } = await openCase(world)
  const desk = await worker()
  await as(desk).recordEffectCheck({ caseId, version: 0, answers: answers() })

  const stale = as(desk).recordEffectCheck({ caseId, version: 0, answers: answers({ checkedOn: '2026-04-04' }) })

  await expect(stale).rejects.toMatchObject({ refusal: 'record/stale', details: { yours: { checkedOn: '2026-04-04' }, theirs: { checkedOn: '2026-03-04' }, version: 1 } })
  expect((await as(desk).effectOfCase({ caseId })).checks).toHaveLength(1)
  expect(desk.failures).toEqual([{ procedure: 'recordEffectCheck', code: 'record/stale' }])
})

test('two people recording at the same moment: one check, the other is told', async () => {
  const { id: caseId } = await openCase(world)
  const [w1, lead] = [as(await worker()), as(await deskAt(world, 'lead1', 'townA', [plugin], now))]

  const ended = await Promise.allSettled([w1, lead].map((one) => one.recordEffectCheck({ caseId, version: 0, answers: answers() })))

  expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(ended.find((one) => one.status === 'rejected')?.reason).toMatchObject({ refusal: 'record/stale' })
})

test('answers that are missing are named, field by field', async () => {
  const { id: caseId } = await openCase(world)

  const incomplete = as(await worker()).recordEffectCheck({ caseId, version: 0, answers: answers({ emotion: null, evidence: '' }) })

  await expect(incomplete).rejects.toMatchObject({ refusal: 'record/incomplete', details: { problems: [{ field: 'emotion' }, { field: 'evidence' }] } })
})

test('a case that has ended is not checked', async () => {
  const { id: caseId } = await openCase(world, { stage: 'archived' })

  const late = as(await worker()).recordEffectCheck({ caseId, version: 0, answers: answers() })

  await expect(late).rejects.toMatchObject({ refusal: 'case-management/case-ended' })
})

test('a colleague of the same contract neither reads nor writes what was seen', async () => {
  const { id: caseId } = await openCase(world)
  await as(await worker()).recordEffectCheck({ caseId, version: 0, answers: answers() })
  const colleague = as(await deskAt(world, 'w2', 'townA', [plugin], now))

  expect((await colleague.effectOfCase({ caseId })).checks).toEqual([])
  await expect(colleague.recordEffectCheck({ caseId, version: 0, answers: answers() })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('the audit knows who checked which case, and keeps no score and no word of it', async () => {
  const { id: caseId } = await openCase(world)
  await as(await worker()).recordEffectCheck({ caseId, version: 0, answers: answers() })

  const { rows } = await sql`select account_id, procedure, outcome, subjects, purpose, detail from core.audit where ${caseId}::uuid = any (subjects)`.execute(world.owner)

  expect(rows).toEqual([
    { account_id: world.people.w1.accountId, procedure: 'recordEffectCheck', outcome: 'ok', subjects: [caseId], purpose: 'service', detail: {} }
  ])
})
