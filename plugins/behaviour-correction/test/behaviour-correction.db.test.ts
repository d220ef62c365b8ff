import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { addDocument, tamperWith } from '@xinshe/testing/add-document.ts'
import { deskAt } from '@xinshe/testing/desk.ts'
import { openCase } from '@xinshe/testing/open-case.ts'
import { readReport } from '@xinshe/testing/plugin-engine.ts'
import { pluginWorld, type PluginWorld } from '@xinshe/testing/plugin-world.ts'
import { untilOneWaits } from '@xinshe/testing/until-one-waits.ts'
import type { Person } from '@xinshe/testing/world-rows.ts'
import { defaultLevels } from '../src/domain/levels.ts'
import plugin from '../src/server/index.ts'
import { as, behaviour, dissuasion, escalated, evidence, handOver } from './factories.ts'

let world: PluginWorld
beforeAll(async () => { world = await pluginWorld(plugin) })
afterAll(() => world.end())

const now = () => new Date('2026-03-04T04:00:00Z')
const desk = async (person: Person, tenant: Parameters<typeof deskAt>[2] = 'townA') => as(await deskAt(world, person, tenant, [plugin], now))

test('5.9.c: the log comes in the order it happened, whoever wrote it down first, with times and names', async () => {
  const { id: caseId } = await openCase(world)
  const [w1, lead] = [await desk('w1'), await desk('lead1')]
  await w1.recordDissuasion(dissuasion(caseId, { happenedAt: '10:30', words: '第二次' }))
  await lead.recordDissuasion(dissuasion(caseId, { happenedAt: '09:05', words: '第一次' }))

  const { dissuasions } = await w1.logOfCase({ caseId })

  expect(dissuasions).toMatchObject([
    { happenedAt: '2026-03-04T01:05:00.000Z', byName: '黄敏仪', answers: { words: '第一次', actor: '林某', assistant: '陈晓雯' } },
    { happenedAt: '2026-03-04T02:30:00.000Z', byName: '陈晓雯', answers: { words: '第二次' } }
  ])
})

test('5.9.c: a second try adds an entry once; under the id of another case nothing is added', async () => {
  const [{ id: caseId }, { id: other }] = [await openCase(world), await openCase(world)]
  const w1 = await desk('w1')
  const entry = dissuasion(caseId)
  await w1.recordDissuasion(entry)
  await w1.recordDissuasion(entry)

  expect((await w1.logOfCase({ caseId })).dissuasions).toHaveLength(1)
  await expect(w1.recordDissuasion({ ...entry, caseId: other })).rejects.toMatchObject({ refusal: 'record/recorded-otherwise' })
  await expect(w1.recordDissuasion({ ...entry, answers: { ...(entry.answers as object), words: '改过的话' } }), 'what was changed since is not kept silently').rejects.toMatchObject({ refusal: 'record/recorded-otherwise' })
})

test('6.3.4.c: whoever takes part is from the partner directory of this place; anybody else is entered there first', async () => {
  const { id: caseId } = await openCase(world)
  const w1 = await desk('w1')
  const entry = (name: string) => dissuasion(caseId, { partners: [{ type: 'lawyer', name, unit: '明理律师事务所' }] })
  const lawyer = { type: 'lawyer', organisation: '明理律师事务所', since_on: '2026-01-01', made_by: world.people.w1.accountId } as never
  const { id } = await world.owner.insertInto('core.partner').values({ ...(lawyer as object), tenant_id: world.units.tenants.townA.id, name: '何志强' } as never).returning('id').executeTakeFirstOrThrow()
  await world.owner.insertInto('core.partner').values({ ...(lawyer as object), tenant_id: world.units.tenants.townB.id, name: '梁永康' } as never).execute()

  await w1.recordDissuasion(entry('何志强'))
  for (const nobodyHere of ['何志', '梁永康']) await expect(w1.recordDissuasion(entry(nobodyHere))).rejects.toMatchObject({ refusal: 'record/incomplete', details: { problems: [{ field: 'partners.0.name' }] } })

  const { dissuasions, partners } = await w1.behaviourOfCase({ caseId })
  expect(dissuasions).toMatchObject([{ answers: { partners: [{ id, type: 'lawyer', name: '何志强' }] } }])
  expect(partners.map(({ name }) => name)).toEqual(['郭心怡', '何志强'])
})

test('5.9.d: 无效 is not saved without an escalation or a supervisor’s reason, and a worker gives no reason in their place', async () => {
  const { id: caseId } = await openCase(world)
  const [w1, lead] = [await desk('w1'), await desk('lead1')]
  const { id: dissuasionId } = await w1.recordDissuasion(dissuasion(caseId))
  const settle = (who: typeof w1, answers: object, version = 0) => who.settleDissuasion({ caseId, dissuasionId, version, answers: answers as never })

  await expect(settle(w1, { outcome: 'ineffective' })).rejects.toMatchObject({ refusal: 'record/incomplete', details: { problems: [{ field: 'organKind' }] } })
  await expect(settle(w1, { outcome: 'ineffective', reason: '已自行离开' })).rejects.toMatchObject({ refusal: 'behaviour-correction/supervisor-writes' })
  expect((await w1.logOfCase({ caseId })).dissuasions[0]!.result).toBeNull()

  await settle(lead, { outcome: 'ineffective', reason: '已自行离开，无需联系' })
  await settle(w1, escalated, 1)

  const { dissuasions } = await w1.logOfCase({ caseId })
  expect(dissuasions[0]!.result).toMatchObject({ version: 2, byName: '陈晓雯', answers: { organ: '荔城派出所', contactedAt: '10:20', answer: '已派员到场' } })
  await expect(settle(lead, { outcome: 'effective' }, 1)).rejects.toMatchObject({ refusal: 'record/stale', details: { version: 2, theirs: { outcome: 'ineffective' } } })
})

test('5.9.a: an intervention plan waits for both causes, which a later version of the record may add', async () => {
  const { id: caseId } = await openCase(world)
  const w1 = await desk('w1')
  const { id: threadId } = await w1.recordBehaviour(behaviour(caseId, { objective: null }))
  const plan = { caseId, threadId, answers: { aim: '到窗口逐一反映', steps: '每周面谈', reviewOn: '2026-03-20' } }

  await expect(w1.planIntervention(plan)).rejects.toMatchObject({ refusal: 'behaviour-correction/causes-missing' })

  await w1.recordBehaviour({ ...behaviour(caseId), of: { threadId, version: 1 } })
  const { id: planId } = await w1.planIntervention(plan)
  expect(await world.owner.selectFrom('core.task').select(['kind', 'due_on', 'source']).where('case_id', '=', caseId).execute()).toEqual([{ kind: 'plan', due_on: '2026-03-20', source: `behaviour-correction/${planId}` }])
  expect((await w1.behaviourOfCase({ caseId })).records).toMatchObject([{ threadId, version: 2, answers: { objective: '两次答复超期' }, interventions: [{ answers: { aim: '到窗口逐一反映' } }] }])
  await expect(w1.recordBehaviour({ ...behaviour(caseId, { objective: '窗口临时停办' }), of: { threadId, version: 1 } })).rejects.toMatchObject({ refusal: 'record/stale' })
})

test('3.1, 5.9: nothing new is linked to a contact that was struck; an old link shows it so, or what it was recorded anew as', async () => {
  const { id: caseId, tenantId: tenant_id, matterId: matter_id } = await openCase(world)
  const w1 = await desk('w1')
  const made_by = world.people.w1.accountId as never
  const [wrong, twice, right] = [randomUUID(), randomUUID(), randomUUID()]
  const visit = { tenant_id, matter_id, channel: 'visit' as const, happened_at: new Date('2026-03-04T01:00:00Z'), made_by }
  const add = (contact: { id: string; replaces?: string }) => world.owner.insertInto('core.contact').values({ ...visit, ...contact }).execute()
  const strike = (contact_id: string) => world.owner.insertInto('core.contact_strike').values({ tenant_id, matter_id, contact_id, id: randomUUID(), sealed: Buffer.from('x'), made_by } as never).execute()
  await add({ id: wrong })
  await add({ id: twice })
  const [onWrong, onTwice] = [await w1.recordBehaviour({ ...behaviour(caseId), contactId: wrong }), await w1.recordBehaviour({ ...behaviour(caseId), contactId: twice })]
  const dissuaded = { ...dissuasion(caseId), contactId: twice }
  await w1.recordDissuasion(dissuaded)
  await add({ id: right, replaces: wrong })
  await strike(wrong)
  await strike(twice)

  const { records, contacts } = await w1.behaviourOfCase({ caseId })
  expect(contacts.map(({ id }) => id)).toEqual([right])
  expect(records.find(({ threadId }) => threadId === onWrong.id)?.contact).toMatchObject({ id: right, isStruck: false })
  expect(records.find(({ threadId }) => threadId === onTwice.id)?.contact).toMatchObject({ id: twice, isStruck: true, channel: 'visit' })

  const refused = { refusal: 'behaviour-correction/contact-struck' }
  await expect(w1.recordBehaviour({ ...behaviour(caseId), contactId: twice, of: { threadId: onTwice.id, version: 1 } })).rejects.toMatchObject(refused)
  await expect(w1.recordDissuasion({ ...dissuasion(caseId), contactId: wrong })).rejects.toMatchObject(refused)
  expect(await w1.recordDissuasion(dissuaded), 'sent again').toEqual({ id: dissuaded.requestId })
  expect((await w1.behaviourOfCase({ caseId })).dissuasions).toHaveLength(1)
})

test('5.9.b: level 3 without a contingency plan is refused, by the database too; with the rating that holds one it stands', async () => {
  const { id: caseId, tenantId, contractId, workerId } = await openCase(world)
  const w1 = await desk('w1')
  const answers = { assessedOn: '2026-03-04', harm: '可能阻断交通', likelihood: '4', severity: '4', grounds: '已多次聚集' } as const
  await expect(w1.assessHarm({ caseId, ratingId: null, answers })).rejects.toMatchObject({ refusal: 'behaviour-correction/plan-missing' })
  const stray = world.owner.insertInto('behaviour_correction.harm_assessment' as never).values({ tenant_id: tenantId, case_id: caseId, contract_id: contractId, worker_id: workerId, assessed_on: '2026-03-04', likelihood: 4, severity: 4, level: 3, levels: '[]', form_version: 1, sealed: Buffer.from('x'), made_by: world.people.w1.accountId } as never)
  await expect(stray.execute()).rejects.toThrow('harm_assessment_plan')

  const { id: ratingId } = await world.owner
    .insertInto('core.risk_rating')
    .values({ tenant_id: tenantId, case_id: caseId, contract_id: contractId, worker_id: workerId, ordinal: 1, level: 'orange', criteria: ['有自伤、伤人的念头，没有具体计划'], has_plan: true, life_risk: 'nobody', next_review_on: '2026-03-10', sealed: Buffer.from('sealed'), made_as: 'worker', made_by: world.people.w1.accountId } as never)
    .returning('id')
    .executeTakeFirstOrThrow()
  expect(await w1.assessHarm({ caseId, ratingId, answers })).toMatchObject({ level: 3, because: { zh: expect.stringContaining('＝ 16') } })
  expect((await w1.behaviourOfCase({ caseId })).assessments).toMatchObject([{ level: 3, name: '三级', ratingId, byName: '陈晓雯' }])
})

test('5.9.b: a bureau sets the levels of its towns; what stood before keeps its scale', async () => {
  const { id: caseId } = await openCase(world)
  const w1 = await desk('w1')
  const answers = { assessedOn: '2026-03-04', harm: '可能影响窗口秩序', likelihood: '2', severity: '4', grounds: '当天人多' } as const
  await w1.assessHarm({ caseId, ratingId: null, answers })
  const bureau = await desk('bureauDistrict', 'district')
  const { version } = await bureau.levels()
  const mine = [{ name: '轻', from: 1 }, { name: '中', from: 13 }, { name: '重', from: 20 }]
  for (const _twice of [1, 2]) expect(await bureau.setLevels({ version, levels: mine })).toEqual({ version: version + 1 })
  await expect(bureau.setLevels({ version, levels: [...defaultLevels] })).rejects.toMatchObject({ refusal: 'record/stale', details: { version: version + 1, theirs: mine } })

  await w1.assessHarm({ caseId, ratingId: null, answers })

  const { assessments, levels } = await w1.behaviourOfCase({ caseId })
  expect(levels.map(({ name }) => name)).toEqual(['轻', '中', '重'])
  expect(assessments.map(({ level, name, count }) => ({ level, name, count }))).toEqual([{ level: 1, name: '轻', count: 3 }, { level: 2, name: '二级', count: 4 }])
  await expect((await desk('bureauA')).setLevels({ version: 0, levels: [{ name: '一', from: 2 }] })).rejects.toMatchObject({ refusal: 'behaviour-correction/levels-wrong' })
})

test('5.9.b: of two who set the levels in the same moment the second is shown what the first has set', async () => {
  const [bureau, tenantId] = [await desk('bureauA'), world.units.tenants.townA.id]
  const { version } = await bureau.levels()
  const theirs = [{ name: '轻', from: 1 }, { name: '重', from: 15 }]
  let refused: Promise<unknown> | undefined
  await world.owner.transaction().execute(async (trx) => {
    await trx.insertInto('behaviour_correction.level_scale' as never).values({ tenant_id: tenantId, published: true, version: version + 1, levels: JSON.stringify(theirs), made_by: world.people.bureauA.accountId } as never).execute()
    refused = bureau.setLevels({ version, levels: [...defaultLevels] }).catch((error: unknown) => error)
    await untilOneWaits(world.owner)
  })

  expect(await refused).toMatchObject({ refusal: 'record/stale', details: { version: version + 1, theirs } })
})

test('8.4.e: nobody is named and nothing that was said stands in clear, in rows or in the audit', async () => {
  const { id: caseId } = await openCase(world)
  const w1 = await desk('w1')
  await w1.recordBehaviour(behaviour(caseId))
  const { id: dissuasionId } = await w1.recordDissuasion(dissuasion(caseId))
  await w1.settleDissuasion({ caseId, dissuasionId, version: 0, answers: escalated as never })

  const { rows } = await sql<{ row: string }>`
    select r::text as row from behaviour_correction.abc_record r where case_id = ${caseId} union all
    select d::text from behaviour_correction.dissuasion d where case_id = ${caseId} union all
    select e::text from behaviour_correction.dissuasion_result e where case_id = ${caseId} union all
    select f::text from behaviour_correction.figure f where case_id = ${caseId} union all
    select t::text from core.timeline_entry t where case_id = ${caseId} union all
    select a::text from core.audit a where ${caseId}::uuid = any (subjects)`.execute(world.owner)

  expect(rows.length).toBeGreaterThan(8)
  for (const { row } of rows) expect(row).not.toMatch(/林某|大厅|叫喊|荔城派出所|答复超期/)
})

test('5.9: bureaus read figures and no content; a corrected result is counted as it stands', async () => {
  const { id: caseId } = await openCase(world, { tenant: 'townB', contract: 'two', worker: 'w3' })
  const w3 = await desk('w3', 'townB')
  const { id: dissuasionId } = await w3.recordDissuasion(dissuasion(caseId))
  const { id: another } = await w3.recordDissuasion(dissuasion(caseId))
  const settle = (id: string, version: number, answers: object) => w3.settleDissuasion({ caseId, dissuasionId: id, version, answers: answers as never })
  await settle(dissuasionId, 0, escalated)
  await settle(dissuasionId, 1, { outcome: 'effective' })
  await settle(dissuasionId, 2, escalated)
  await settle(another, 0, escalated)
  await settle(another, 1, { outcome: 'partly' })

  const rows = await readReport(await deskAt(world, 'officerB', 'townB', [plugin], now), plugin, 'behaviour-correction.by-town', { from: '2026-01-01', to: '2026-12-31' })
  expect(rows).toEqual([{ town: '增江街道', behaviour: 0, assessed: 0, dissuaded: 2, effective: 0, partly: 1, ineffective: 1, escalated: 1, handedOver: 0 }])
  for (const call of ['behaviourOfCase', 'logOfCase'] as const) await expect((await desk('officerB', 'townB'))[call]({ caseId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('5.9.d, 6.3.4.e: what was begun goes on after a case has ended: a result, a check, the way to the police', async () => {
  const { id: caseId } = await openCase(world, { stage: 'registered' })
  const w1 = await desk('w1')
  const { id: dissuasionId } = await w1.recordDissuasion(dissuasion(caseId))
  const { id: evidenceId } = await w1.lockEvidence(evidence(caseId, null))
  await world.owner.updateTable('core.case').set({ stage: 'declined' }).where('id', '=', caseId).execute()
  expect((await w1.openResults({})).map(({ id }) => id)).toContain(dissuasionId)

  await w1.settleDissuasion({ caseId, dissuasionId, version: 0, answers: escalated })
  await w1.checkEvidence({ caseId, evidenceId })
  await w1.passOnEvidence({ caseId, evidenceId, answers: { happenedOn: '2026-03-04', happenedAt: '12:00', from: '陈晓雯', to: '李志强', reason: '交接班' } })
  await w1.handOverEvidence(handOver(caseId, [evidenceId]))

  expect(await w1.evidenceOfCase({ caseId })).toMatchObject({ isOurs: true, handOvers: [{}] })
  await expect(w1.lockEvidence(evidence(caseId, null))).rejects.toMatchObject({ refusal: 'behaviour-correction/case-ended' })
})

test('a case that has ended takes no more records', async () => {
  const { id: caseId } = await openCase(world, { stage: 'archived' })

  await expect((await desk('w1')).recordDissuasion(dissuasion(caseId))).rejects.toMatchObject({ refusal: 'behaviour-correction/case-ended' })
})

test('6.3.4.e: any change of a stored file is detected by its hash, stands in the chain of custody, and stops the hand-over', async () => {
  const theCase = await openCase(world)
  const { id: caseId } = theCase
  const w1 = await desk('w1')
  const documentId = await addDocument(world, theCase, Buffer.from('%PDF-1.7\n大厅监控截图'))
  const { id: evidenceId } = await w1.lockEvidence(evidence(caseId, documentId))
  expect(await w1.checkEvidence({ caseId, evidenceId })).toEqual({ intact: true })
  const given = handOver(caseId, [evidenceId])
  expect(await w1.handOverEvidence(given)).toEqual(await w1.handOverEvidence(given))
  for (const other of [{ evidenceIds: [] }, { answers: { ...given.answers, organ: '增江派出所' } }]) await expect(w1.handOverEvidence({ ...given, ...other })).rejects.toMatchObject({ refusal: 'record/recorded-otherwise' })
  await expect(w1.handOverEvidence(handOver(caseId, [evidenceId]))).rejects.toMatchObject({ refusal: 'behaviour-correction/already-handed-over' })
  const locked = evidence(caseId, documentId)
  const { id: kept } = await w1.lockEvidence(locked)
  expect(await w1.lockEvidence(locked)).toEqual({ id: kept })
  await expect(w1.lockEvidence({ ...locked, documentId: null })).rejects.toMatchObject({ refusal: 'record/recorded-otherwise' })

  await tamperWith(theCase, documentId)

  expect(await w1.checkEvidence({ caseId, evidenceId })).toEqual({ intact: false })
  await expect(w1.handOverEvidence(handOver(caseId, [kept]))).rejects.toMatchObject({ refusal: 'behaviour-correction/evidence-changed', details: { items: [kept] } })
  const { items, handOvers } = await w1.evidenceOfCase({ caseId })
  expect(items).toMatchObject([{ sha256: expect.stringMatching(/^[0-9a-f]{64}$/), links: [{ act: 'locked', intact: true }, { act: 'checked', intact: true }, { act: 'handed-over', intact: true }, { act: 'checked', intact: false }] }, { id: kept }])
  expect(handOvers).toMatchObject([{ answers: { organ: '荔城派出所' } }])
})

test('6.3.4.e: what was locked is read-only, for whoever locked it too', async () => {
  const { id: caseId } = await openCase(world)
  const w1 = await desk('w1')
  const { id: evidenceId } = await w1.lockEvidence(evidence(caseId, null))
  await w1.passOnEvidence({ caseId, evidenceId, answers: { happenedOn: '2026-03-04', happenedAt: '12:00', from: '陈晓雯', to: '李志强', reason: '交接班' } })
  const ahead = { happenedOn: '2026-03-04', happenedAt: '12:01' }
  await expect(w1.lockEvidence({ ...evidence(caseId, null), answers: { ...evidence(caseId, null).answers, capturedAt: '12:01' } })).rejects.toMatchObject({ refusal: 'behaviour-correction/dated-ahead' })
  await expect(w1.passOnEvidence({ caseId, evidenceId, answers: { ...ahead, from: '李志强', to: '陈晓雯', reason: '交接班' } })).rejects.toMatchObject({ refusal: 'behaviour-correction/dated-ahead' })
  await expect(w1.passOnEvidence({ caseId, evidenceId, answers: { ...ahead, happenedAt: '11:59', from: '李志强', to: '陈晓雯', reason: '交接班' } })).rejects.toMatchObject({ refusal: 'behaviour-correction/before-custody' })
  expect((await w1.evidenceOfCase({ caseId })).items[0]!.links).toMatchObject([{ told: { to: '陈晓雯' } }, { act: 'passed-on', told: { from: '陈晓雯', to: '李志强', reason: '交接班' } }])

  const { act } = await world.as('w1')
  for (const table of ['evidence', 'custody', 'hand_over']) {
    await expect(act((db) => sql`update ${sql.table(`behaviour_correction.${table}`)} set form_version = 9`.execute(db))).rejects.toThrow(/permission denied/)
    await expect(act((db) => sql`delete from ${sql.table(`behaviour_correction.${table}`)}`.execute(db))).rejects.toThrow(/permission denied/)
  }
})

test('6.3.4.a: the chronology is made of what the core knows and of lines added by hand, each with its source', async () => {
  const { id: caseId, tenantId: tenant_id, matterId: matter_id } = await openCase(world)
  const row = { tenant_id, matter_id, made_by: world.people.w1.accountId as never }
  await world.owner.insertInto('core.contact').values({ ...row, channel: 'visit', happened_at: new Date('2026-01-05T02:00:00Z'), organ: '区住建局' }).execute()
  await world.owner.insertInto('core.matter_event').values({ ...row, kind: 'accepted', happened_on: '2026-01-20', organ: '街道办', document_number: '荔受〔2026〕3号', note: '', detail: '{}', replaces: null }).execute()
  const w1 = await desk('w1')
  const line = { happenedOn: '2025-11-03', organ: '村委会', what: '协商', source: '会议记录' }
  const { id: corrects } = await w1.addToChronology({ caseId, corrects: null, answers: line })
  await w1.addToChronology({ caseId, corrects, answers: { ...line, what: '协商未果' } })

  const { lines } = await w1.chronologyOfCase({ caseId })

  expect(lines.map(({ on, organ, what, source }) => [on, organ, what.zh, source.zh])).toEqual([
    ['2025-11-03', '村委会', '协商未果', '会议记录'],
    ['2026-01-02', '荔城街道', '登记信访事项', '信访事项登记'],
    ['2026-01-05', '区住建局', '走访', '来访来信登记'],
    ['2026-01-20', '街道办', '受理', '办理进度记录，荔受〔2026〕3号']
  ])
  await expect(w1.addToChronology({ caseId, corrects, answers: line })).rejects.toMatchObject({ refusal: 'record/stale' })
  await expect((await desk('w2')).chronologyOfCase({ caseId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
