import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { caseClosing } from '@xinshe/core/events.ts'
import { deskAt } from '@xinshe/testing/desk.ts'
import { openCase } from '@xinshe/testing/open-case.ts'
import { objectionsTo } from '@xinshe/testing/plugin-engine.ts'
import { pluginWorld, type PluginWorld } from '@xinshe/testing/plugin-world.ts'
import type { Person } from '@xinshe/testing/world-rows.ts'
import { scaleTrends } from '../src/domain/scale-trends.ts'
import plugin from '../src/server/index.ts'
import { aSession, as, filled, flag } from './factories.ts'

let world: PluginWorld
let clock = new Date('2026-03-20T10:00:00+08:00')
beforeAll(async () => { world = await pluginWorld(plugin) })
afterAll(() => world.end())

const desk = (person: Person, tenant: 'townA' | 'townB' = 'townA') => deskAt(world, person, tenant, [plugin], () => clock)
const sit = async (person: Person) => as(await desk(person))
const rowsOf = async (table: string, caseId: string) => (await sql<{ row: string }>`select t::text as row from ${sql.table(table)} t where case_id = ${caseId}`.execute(world.owner)).rows.map(({ row }) => row).join()

test('6.3.2.b: sessions keep their techniques and the solution-focused template; scale-question scores chart over sessions', async () => {
  const { id: caseId } = await openCase(world)
  const w1 = await sit('w1')
  const scale = { scaleQuestion: '睡得怎么样' }
  await w1.recordSession({ caseId, version: 0, answers: aSession({ exceptions: '女儿来的那几天', ...scale, scaleScore: 3 }) })
  await w1.recordSession({ caseId, version: 1, answers: aSession({ heldOn: '2026-03-11', techniques: ['empathy', 'other'], otherTechnique: '沙盘里摆女儿', ...scale, scaleScore: 5, nextStep: '约女儿同来' }) })
  await w1.recordSession({ caseId, version: 2, answers: aSession({ heldOn: '2026-03-18' }) })

  const { sessions } = await (await sit('lead1')).supportOfCase({ caseId })

  expect(sessions.map(({ answers }) => answers.techniques)).toEqual([['listening', 'solution-focused'], ['empathy', 'other'], ['listening', 'solution-focused']])
  expect(sessions.at(-1)!.answers).toMatchObject({ goal: '一觉到天亮', exceptions: '女儿来的那几天', scaleScore: 3 })
  const asked = sessions.flatMap(({ id, heldAt, answers: { scaleQuestion: question, scaleScore: score } }) => (question !== undefined && score !== undefined ? [{ id, at: heldAt, question, score }] : []))
  expect(scaleTrends(asked).map(({ question, points }) => [question, points.map(({ score }) => score)])).toEqual([['睡得怎么样', [3, 5]]])
  expect(await rowsOf('psychological_support.session', caseId)).not.toMatch(/夜里|天亮|女儿|睡|沙盘/)
})

test('6.3.2.b, 5.7.c: a session and an offer sent again after a lost answer are answered as the first time, and stand once', async () => {
  const about = await openCase(world)
  await flag(world, about, world.people.w1.accountId)
  const [w1, lead] = [await sit('w1'), await sit('lead1')]
  const sent = { caseId: about.id, version: 0, answers: aSession() }
  const first = await w1.recordSession(sent)
  expect(await w1.recordSession(sent)).toEqual(first)
  await expect(lead.recordSession(sent)).rejects.toMatchObject({ refusal: 'record/stale' })
  expect((await w1.supportOfCase({ caseId: about.id })).sessions).toHaveLength(1)

  const offer = { caseId: about.id, version: 0, act: 'offered' as const, note: '电话说明' }
  await w1.recordOffer(offer)
  await w1.recordOffer(offer)
  for (const [by, changed] of [[lead, {}], [w1, { note: '' }], [w1, { act: 'refused' as const }]] as const) await expect(by.recordOffer({ ...offer, ...changed })).rejects.toMatchObject({ refusal: 'record/stale' })
  expect((await w1.supportList({})).find(({ matterId }) => matterId === about.matterId)).toMatchObject({ state: 'offered', version: 1 })
})

test('6.3.2.b: a session that was written on an older page is refused with both texts; one ahead of time, and one of an ended case, with a sentence', async () => {
  const { id: caseId } = await openCase(world)
  const { id: ended } = await openCase(world, { stage: 'closed' })
  const [w1, lead] = [await sit('w1'), await sit('lead1')]
  await lead.recordSession({ caseId, version: 0, answers: aSession({ course: '陪同就诊。' }) })

  await expect(w1.recordSession({ caseId, version: 0, answers: aSession() })).rejects.toMatchObject({ refusal: 'record/stale', details: { yours: { course: '谈到夜里醒来。' }, theirs: { course: '陪同就诊。' }, version: 1 } })
  await expect(w1.recordSession({ caseId, version: 1, answers: aSession({ heldOn: '2026-03-20', heldAt: '10:01' }) })).rejects.toMatchObject({ refusal: 'psychological-support/dated-ahead' })
  await expect(w1.recordSession({ caseId: ended, version: 0, answers: aSession() })).rejects.toMatchObject({ refusal: 'psychological-support/case-ended' })
  await expect(w1.recordSession({ caseId, version: 1, answers: aSession({ course: '' }) })).rejects.toMatchObject({ refusal: 'record/incomplete', details: { problems: [{ field: 'course' }] } })
})

test('5.7.a: scores are computed server-side from item answers, stored with instrument version, and shown as a trend; the severity is the worker’s', async () => {
  const { id: caseId } = await openCase(world)
  const w1 = await sit('w1')

  expect(await w1.recordAppraisal({ kind: 'gad-7', caseId, version: 0, answers: filled('gad-7', 3, { severity: 'general' }) })).toMatchObject({ score: 21, proposed: 'serious' })
  await w1.recordAppraisal({ kind: 'gad-7', caseId, version: 1, answers: filled('gad-7', 1, { takenOn: '2026-03-18', severity: 'none' }) })
  await w1.recordAppraisal({ kind: 'judgement', caseId, version: 2, answers: { takenOn: '2026-03-19', severity: 'serious', ground: '不愿填写问卷，整日卧床。' } })
  await expect(w1.recordAppraisal({ kind: 'gad-7', caseId, version: 3, answers: { ...filled('gad-7', 1), score: 2 } as never })).rejects.toMatchObject({ code: 'BAD_REQUEST' })

  expect((await (await sit('lead1')).supportOfCase({ caseId })).appraisals).toMatchObject([
    { instrument: null, score: null, severity: 'serious', takenOn: '2026-03-19' },
    { instrument: 'gad-7', instrumentVersion: 1, score: 7, proposed: 'general', severity: 'none', takenOn: '2026-03-18' },
    { instrument: 'gad-7', instrumentVersion: 1, score: 21, proposed: 'serious', severity: 'general', takenOn: '2026-03-04' }
  ])
  expect(await rowsOf('psychological_support.appraisal', caseId)).not.toMatch(/item1|入睡|卧床/)
  expect(await rowsOf('core.timeline_entry', caseId)).not.toMatch(/严重|疑似|serious|score/)
})

test('5.6.b: thoughts of death or of hurting oneself in a questionnaire raise the alarm with the record, and once while it is open; a draft of it too', async () => {
  const { id: caseId } = await openCase(world)
  const w1 = await sit('w1')
  const alarms = () => world.owner.selectFrom('core.alarm').select(['kind', 'level', 'closed_at']).where('case_id', '=', caseId).execute()

  await w1.recordAppraisal({ kind: 'phq-9', caseId, version: 0, answers: filled('phq-9', 1, { item9: '0' }) })
  expect(await alarms()).toEqual([])
  expect(await w1.recordAppraisal({ kind: 'phq-9', caseId, version: 1, answers: filled('phq-9', 0, { item9: '1', severity: 'none' }) })).toMatchObject({ score: 1, isAlarmed: true })
  await w1.recordAppraisal({ kind: 'phq-9', caseId, version: 2, answers: filled('phq-9', 2) })

  expect(await alarms()).toEqual([{ kind: 'self-harm', level: 'red', closed_at: null }])
  const { redLines } = plugin.forms!.find(({ form }) => form.id === 'psychological-support.phq-9')!
  expect([redLines!({ item9: '1' }), redLines!({ item9: '0' }), redLines!({})]).toEqual([['selfHarm'], [], []])
})

test('5.7.b: saving 疑似障碍 creates a referral task due in 24 hours, and the case cannot close while it is open', async () => {
  const { id: caseId, workerId } = await openCase(world)
  const w1 = await sit('w1')
  clock = new Date('2026-03-20T22:30:00+08:00')
  const suspected = { takenOn: '2026-03-20', severity: 'suspected-disorder', ground: '自述听到有人说话。' }

  expect(await w1.recordAppraisal({ kind: 'judgement', caseId, version: 0, answers: suspected })).toMatchObject({ isReferred: true })
  expect(await w1.recordAppraisal({ kind: 'judgement', caseId, version: 1, answers: suspected })).toMatchObject({ isReferred: false })

  const tasks = () => world.owner.selectFrom('core.task').select(['kind', 'owner_id', 'due_on', 'due_at', 'state']).where('case_id', '=', caseId).execute()
  expect(await tasks()).toMatchObject([{ kind: 'follow-up', owner_id: workerId, due_on: '2026-03-21', due_at: expect.stringMatching(/^22:30/), state: 'open' }])
  expect((await w1.supportOfCase({ caseId })).referral).toMatchObject({ dueOn: '2026-03-21' })
  expect(await objections(caseId)).toMatchObject([{ plugin: 'psychological-support' }])
  await settle(caseId, 'done')
  expect(await objections(caseId)).toEqual([])
  expect((await w1.supportOfCase({ caseId })).referral).toBeNull()
})

test('5.7.c: a matter whose case is of another contract is not in the list as one without a case', async () => {
  const [theirs, open] = [await openCase(world), await openCase(world)]
  const both = [theirs.contractId, world.units.contracts.two.id]
  for (const { matterId } of [theirs, open]) await sql`update core.matter set served_by = ${both} where id = ${matterId}`.execute(world.owner)
  for (const about of [theirs, open]) await flag(world, about, world.people.w1.accountId)
  await sql`delete from core."case" where id = ${open.id}`.execute(world.owner)

  const listed = (await (await sit('lead2')).supportList({})).map(({ matterId }) => matterId)
  expect(listed).toContain(open.matterId)
  expect(listed).not.toContain(theirs.matterId)
})

test('5.7.c: every newly flagged petitioner appears in the list the same day and leaves it only with an outcome', async () => {
  const about = await openCase(world)
  const [w1, by] = [await sit('w1'), world.people.w1.accountId]
  const entry = async () => (await w1.supportList({})).find(({ matterId }) => matterId === about.matterId)
  expect(await entry()).toBeUndefined()

  const contactId = await flag(world, about, by)
  await flag(world, about, by, { kind: 'bypass', of: contactId })
  await flag(world, about, by, { kind: 'collective', of: contactId })
  expect(await entry()).toMatchObject({ caseId: about.id, state: 'not-offered', version: 0 })
  expect((await entry())!.flags.map(({ kind }) => kind).sort()).toEqual(['bypass', 'repeat'])

  await w1.recordOffer({ caseId: about.id, version: 0, act: 'offered', note: '' })
  expect(await entry()).toMatchObject({ state: 'offered' })
  await expect(w1.recordOffer({ caseId: about.id, version: 0, act: 'refused', note: '暂不需要' })).rejects.toMatchObject({ refusal: 'record/stale' })
  await w1.recordOffer({ caseId: about.id, version: 1, act: 'refused', note: '暂不需要' })
  expect(await entry()).toMatchObject({ state: 'refused' })
  expect(await rowsOf('psychological_support.offer', about.id)).not.toContain('不需要')

  await flag(world, about, by, { kind: 'unruly' })
  expect(await entry()).toMatchObject({ state: 'not-offered' })
})

test('5.7.c: a case that was closed waits for its outcome all the same; one that was archived does not', async () => {
  const [closed, archived] = [await openCase(world, { stage: 'closed' }), await openCase(world, { stage: 'archived' })]
  const w1 = await sit('w1')
  for (const about of [closed, archived]) await flag(world, about, world.people.w1.accountId)
  const states = async () => (await w1.supportList({})).filter(({ caseId }) => caseId === closed.id || caseId === archived.id).map(({ caseId, state }) => [caseId, state])

  expect(await states()).toEqual([[closed.id, 'not-offered']])
  await w1.recordOffer({ caseId: closed.id, version: 0, act: 'accepted', note: '' })
  expect(await states()).toEqual([[closed.id, 'accepted']])
  await expect(w1.recordOffer({ caseId: archived.id, version: 0, act: 'accepted', note: '' })).rejects.toMatchObject({ refusal: 'psychological-support/case-ended' })
})

test('5.7.c: a flag that was overruled asks for nothing; a matter without a case is in the list too; a colleague has not what is not theirs', async () => {
  const [about, other] = [await openCase(world), await openCase(world)]
  const by = world.people.w1.accountId
  const contactId = await flag(world, about, by)
  await flag(world, other, by)
  await sql`delete from core."case" where id = ${other.id}`.execute(world.owner)
  const [w1, w2] = [await sit('w1'), await sit('w2')]
  const matters = async (who: typeof w1) => (await who.supportList({})).map(({ matterId, caseId }) => [matterId, caseId])

  expect(await matters(w1)).toEqual(expect.arrayContaining([[about.matterId, about.id], [other.matterId, null]]))
  expect((await matters(w2)).map(([matterId]) => matterId)).not.toContain(about.matterId)
  expect((await matters(as(await desk('lead2')))).map(([matterId]) => matterId)).not.toContain(other.matterId)

  await flag(world, about, by, { holds: false, of: contactId })
  expect((await matters(w1)).map(([matterId]) => matterId)).not.toContain(about.matterId)
})

async function objections(caseId: string) {
  return objectionsTo(await desk('lead1'), plugin, caseClosing, { caseId, by: world.people.lead1.accountId } as never)
}

async function settle(caseId: string, state: 'done' | 'dropped'): Promise<void> {
  await world.owner.updateTable('core.task').set({ state }).where('case_id', '=', caseId).execute()
}
