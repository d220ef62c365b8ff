import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { defaultRiskSetting } from '@xinshe/core/risk/risk-setting.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { coreDesk, refusalOf, type CoreCaller } from '../../../test/core-desk.ts'
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

/** A matter whose first contact is a walk-in of 2026-01-05. */
async function walkIn(more: { title?: string; name?: string; matter?: object; contact?: object } = {}) {
  const registration = aRegistration({ title: more.title, name: more.name })
  const { matterId, caseId, petitionerId } = await worker.cases.register({
    ...registration,
    matter: { ...registration.matter, ...more.matter },
    contact: { ...registration.contact, ...more.contact }
  })
  return { matterId: matterId as never, caseId: caseId as never, petitionerId: petitionerId as never }
}

const again = (matterId: never, more: object = {}) => worker.cases.addContact({ matterId, channel: 'visit', happenedAt: '2026-01-20T10:00:00+08:00', ...more })
const flagsOf = async (matterId: never, desk = worker) => (await desk.classification.ofMatter({ matterId })).classifications.filter(({ holds }) => holds)

test('3.4: a second walk-in is flagged by itself; a second call, and a walk-in about something else, are not', async () => {
  const { matterId, petitionerId } = await walkIn()
  expect(await flagsOf(matterId)).toEqual([])

  const call = await again(matterId, { channel: 'phone' })
  const visit = await again(matterId)
  const other = aRegistration({ title: '另一件事' })
  const elsewhere = await worker.cases.register({ ...other, petitioner: { id: petitionerId } })

  const flags = await flagsOf(matterId)
  expect(flags).toMatchObject([{ contactId: visit.contactId, kind: 'repeat', ordinal: 2, sub: 'term-unknown', source: 'rule', author: { name: '陈晓雯' } }])
  expect(flags[0]!.contactId).not.toBe(call.contactId)
  expect(await flagsOf(elsewhere.matterId as never)).toEqual([])
})

test('3.4: two who register at the same moment count each other', async () => {
  const { matterId } = await walkIn()

  await Promise.all([again(matterId), again(matterId, { happenedAt: '2026-01-21T10:00:00+08:00' })])

  expect((await flagsOf(matterId)).map(({ ordinal }) => ordinal).sort()).toEqual([2, 3])
})

test('3.4: a linked member of the group repeats; a stranger to the matter is refused', async () => {
  const { matterId } = await walkIn()
  const { petitionerId } = await walkIn({ name: '何同行' })
  expect(await refusalOf(again(matterId, { petitionerId }))).toMatchObject({ code: 'NOT_FOUND' })

  await worker.classification.linkMember({ matterId, petitionerId, role: 'member' })
  await again(matterId, { petitionerId })

  expect(await flagsOf(matterId)).toMatchObject([{ kind: 'repeat', ordinal: 2 }])
  expect((await worker.classification.ofMatter({ matterId })).parties).toMatchObject([{ id: petitionerId, role: 'member', name: '何**' }])
  expect((await refusalOf(worker.classification.linkMember({ matterId, petitionerId, role: 'member' }))).code).toBe('party/already-there')
})

test('3.4: a member who was linked by mistake is taken out again, with the reason; the link stays, struck out, and counts no more', async () => {
  const { matterId } = await walkIn()
  const { petitionerId } = await walkIn({ name: '何误选' })
  await worker.classification.linkMember({ matterId, petitionerId, role: 'member' })
  await again(matterId, { petitionerId })
  expect(await flagsOf(matterId)).toMatchObject([{ kind: 'repeat', ordinal: 2 }])
  const parties = async () => (await worker.classification.ofMatter({ matterId })).parties
  const unlink = async (reason: string, of = matterId) => worker.classification.unlinkMember({ matterId: of, linkId: (await parties())[0]!.linkId, reason })
  expect((await refusalOf(unlink(' '))).code).toBe('case/reason-missing')
  const elsewhere = await walkIn()
  expect((await refusalOf(unlink('同名误选', elsewhere.matterId))).code).toBe('NOT_FOUND')

  await unlink('同名误选')

  expect(await flagsOf(matterId)).toEqual([])
  expect(await parties()).toMatchObject([{ id: petitionerId, name: '何**', struck: { byName: '陈晓雯', at: expect.any(Date), reason: '同名误选' } }])
  expect((await refusalOf(unlink('再来一次'))).code).toBe('party/struck-already')
  expect(await refusalOf(again(matterId, { petitionerId }))).toMatchObject({ code: 'NOT_FOUND' })
  expect((await worker.petitioners.get({ petitionerId })).matters.map(({ id }) => id)).not.toContain(matterId)

  await worker.classification.linkMember({ matterId, petitionerId, role: 'representative' })
  expect(await flagsOf(matterId)).toMatchObject([{ kind: 'repeat', ordinal: 2 }])
  expect((await parties()).map(({ struck }) => struck === null)).toEqual([false, true])
})

test('3.4: whoever was linked by mistake is read no longer by the contracts that met them by that link alone', async () => {
  const { matterId } = await walkIn()
  const { petitionerId } = await walkIn({ name: '何误派' })
  await worker.classification.linkMember({ matterId, petitionerId, role: 'member' })
  const officer = await coreDesk(world, 'officerA')
  await officer.cases.dispatch({ matterId, contractId: world.units.contracts.two.id as never, seen: [world.units.contracts.one.id as never] })
  const rival = await coreDesk(world, 'w3')
  expect((await rival.petitioners.get({ petitionerId })).id).toBe(petitionerId)

  const { linkId } = (await worker.classification.ofMatter({ matterId })).parties[0]!
  await worker.classification.unlinkMember({ matterId, linkId, reason: '同名误选' })

  expect((await refusalOf(rival.petitioners.get({ petitionerId }))).code).toBe('NOT_FOUND')
  expect((await worker.petitioners.get({ petitionerId })).id).toBe(petitionerId)
})

test('7.1.2.b: rows of the petition history count in the ordinal at once, and one that is taken back does not', async () => {
  const { matterId } = await walkIn()
  const history = { matterId, organ: '增城区信访局', level: 'district' as const, channel: 'visit' as const, result: '答复将跟进', documentNumber: '增信〔2025〕9 号' }

  const { id } = await worker.classification.addHistory({ requestId: randomUUID(), ...history, on: '2025-12-01' })
  expect(await flagsOf(matterId)).toMatchObject([{ kind: 'repeat', ordinal: 2 }])
  expect(await worker.classification.addHistory({ requestId: id, ...history, on: '2025-12-01' }), 'sent again after a lost answer').toEqual({ id })
  expect(await flagsOf(matterId), 'and counted once').toMatchObject([{ kind: 'repeat', ordinal: 2 }])
  await worker.classification.addHistory({ requestId: randomUUID(), ...history, on: '2025-11-01', organ: '广州市信访局', level: 'city' })
  expect(await flagsOf(matterId)).toMatchObject([{ kind: 'repeat', ordinal: 3 }])
  const seen = await worker.classification.ofMatter({ matterId })
  expect(seen.history).toMatchObject([{ on: '2025-12-01', result: '答复将跟进', documentNumber: '增信〔2025〕9 号' }, { organ: '广州市信访局' }])

  await worker.classification.strikeHistory({ matterId, historyId: id, reason: '记错' })
  expect(await flagsOf(matterId)).toMatchObject([{ kind: 'repeat', ordinal: 2 }])
  expect((await worker.classification.ofMatter({ matterId })).history.map(({ isStruck }) => isStruck)).toEqual([true, false])
  expect((await refusalOf(worker.classification.addHistory({ requestId: randomUUID(), ...history, on: '2099-01-01' }))).code).toBe('time/in-future')
  for (const on of ['0001-01-01', '1890-05-05', '1949-09-30']) expect((await refusalOf(worker.classification.addHistory({ requestId: randomUUID(), ...history, on }))).code, on).toBe('time/too-early')
})

test('A.05: form A begins with 重访 and both organs; a first visit with 初访', async () => {
  const { matterId, caseId } = await walkIn()
  expect((await worker.records.getDraft({ caseId, form: 'core.intake' })).answers).toMatchObject({ visitKind: 'first' })

  await worker.classification.addHistory({ requestId: randomUUID(), matterId, on: '2025-12-01', organ: '增城区信访局', level: 'district', channel: 'visit' })

  const { answers } = await worker.records.getDraft({ caseId, form: 'core.intake' })
  expect(answers).toMatchObject({ visitKind: 'repeat', experience: '2025年12月1日走访增城区信访局；2026年1月5日走访荔城街道信访办。' })
})

test('3.6: competent town: visited district is not flagged, city is; and it is not counted as irrational', async () => {
  const { matterId, petitionerId } = await walkIn({ matter: { competentLevel: 'town' }, contact: { organ: '', headcount: 1 } })
  await again(matterId, { organ: '增城区信访局', organLevel: 'district', channel: 'letter' })
  expect(await flagsOf(matterId)).toEqual([])

  const other = await walkIn({ matter: { competentLevel: 'town' }, contact: { organ: '广州市信访局', organLevel: 'city' } })

  expect(await flagsOf(other.matterId)).toMatchObject([{ kind: 'bypass', basis: { visited: 'city', competent: 'town' } }])
  expect((await worker.petitioners.get({ petitionerId: other.petitionerId })).counts).toMatchObject({ bypass: 1, irrational: 0 })
  expect((await worker.petitioners.get({ petitionerId })).counts).toMatchObject({ bypass: 0 })
})

test('3.6, 7.1.2.b: a row of the history shows that it left out levels, until it is taken back; it is counted with no visit of this place', async () => {
  const { matterId, petitionerId } = await walkIn({ matter: { competentLevel: 'town' } })
  const row = { matterId, organ: '广州市信访局', level: 'city' as const, on: '2025-11-01' }
  const { id } = await worker.classification.addHistory({ requestId: randomUUID(), ...row, channel: 'visit' })
  await worker.classification.addHistory({ requestId: randomUUID(), ...row, channel: 'letter', on: '2025-10-01' })
  await worker.classification.addHistory({ requestId: randomUUID(), ...row, channel: 'visit', organ: '增城区信访局', level: 'district', on: '2025-09-01' })
  const bypassed = async () => (await worker.classification.ofMatter({ matterId })).history.map(({ bypass }) => bypass)
  expect(await bypassed()).toEqual([true, false, false])
  expect((await worker.petitioners.get({ petitionerId })).counts).toMatchObject({ bypass: 0 })

  await worker.classification.strikeHistory({ matterId, historyId: id, reason: '记错' })
  expect(await bypassed()).toEqual([false, false, false])
})

test('3.6: the competent level that is found out later flags the visit then; a stale answer is refused with both', async () => {
  const { matterId } = await walkIn({ contact: { organ: '广州市信访局', organLevel: 'city' } })
  expect(await flagsOf(matterId)).toEqual([])
  const known = { matterId, version: 1, kind: 'request' as const, competentOrgan: '荔城街道办', competentLevel: 'town' as const }

  await worker.classification.describeMatter(known)

  expect(await flagsOf(matterId)).toMatchObject([{ kind: 'bypass' }])
  expect(await refusalOf(officer.classification.describeMatter({ ...known, competentLevel: 'city' }))).toMatchObject({ code: 'record/stale', details: { yours: { competentLevel: 'city' }, theirs: { competentLevel: 'town' } } })
  await worker.classification.describeMatter({ ...known, version: 2, competentLevel: 'district' })
  expect(await flagsOf(matterId), 'one level above the competent one').toEqual([])
})

test('3.7: four do nothing, five begin 7.2.1 and every case of the matter hears of it once', async () => {
  const told = async (caseId: string) => (await world.owner.selectFrom('core.event').select(['payload']).where('type', '=', 'core/collective-visit').where('case_id', '=', caseId).execute()).map(({ payload }) => payload)
  const { matterId, caseId } = await walkIn({ contact: { headcount: 4 } })
  expect(await told(caseId)).toEqual([])
  expect((await worker.classification.ofMatter({ matterId })).classifications).toMatchObject([{ kind: 'collective', holds: false, sub: 'joint' }])

  const five = await walkIn({ contact: { headcount: 5 } })

  expect(await flagsOf(five.matterId)).toMatchObject([{ kind: 'collective', basis: { headcount: 5 } }])
  expect(await told(five.caseId)).toMatchObject([{ matterId: five.matterId, headcount: 5 }])
  await again(five.matterId, { channel: 'phone' })
  expect(await told(five.caseId)).toHaveLength(1)
})

test('3.7: five at the bureau’s counter are told to the case when its lead opens it, and to an open one at once', async () => {
  const registration = aRegistration()
  const { matterId } = await officer.cases.register({ ...registration, contact: { ...registration.contact, headcount: 6 }, dispatchTo: world.units.contracts.one.id as never })
  const { caseId } = await lead.cases.openFor({ matterId: matterId as never, workerId: world.people.w1.postId as never })
  const told = () => world.owner.selectFrom('core.event').select('payload').where('type', '=', 'core/collective-visit').where('case_id', '=', caseId).execute()
  expect(await told()).toHaveLength(1)

  await officer.cases.addContact({ matterId: matterId as never, channel: 'visit', happenedAt: '2026-02-01T10:00:00+08:00', headcount: 8 })

  expect(await told()).toHaveLength(2)
})

const unruly = { unused: 'remedy' as const, behaviours: ['banner', 'clamour'] as ('banner' | 'clamour')[], dissuasion: { at: '2026-01-20T10:30:00+08:00', by: '李志强', refused: true }, account: '在大厅拉横幅，经劝阻不听。' }

/** Marks one visit under 3.3 or 3.5. */
const markOf = (kind: 'irrational' | 'unruly', at: { matterId: never; contactId: never }) => (desk: CoreCaller, evidence: string, seen: string | null = null): Promise<{ id: string }> =>
  kind === 'irrational' ? desk.classification.recordIrrational({ ...at, noBasis: true, orderAffected: true, evidence, seen }) : desk.classification.recordUnruly({ ...at, ...unruly, account: evidence, seen })

test('3.5: three elements are refused by name, four set the flag, one taken away clears it and says why', async () => {
  const { matterId } = await walkIn()
  const first = (await worker.cases.matter({ matterId })).contacts[0]!.id
  expect(await refusalOf(worker.classification.recordUnruly({ matterId, contactId: first as never, ...unruly }))).toEqual({ code: 'classification/elements-missing', details: { missing: ['visits'] } })

  const { contactId } = await again(matterId)
  const at = { matterId, contactId: contactId as never }
  for (const [missing, without] of [['unused', { unused: null }], ['behaviours', { behaviours: [] }], ['dissuasion', { dissuasion: null }]] as const) {
    expect(await refusalOf(worker.classification.recordUnruly({ ...at, ...unruly, ...without } as never))).toEqual({ code: 'classification/elements-missing', details: { missing: [missing] } })
  }
  const { id: seen } = await worker.classification.recordUnruly({ ...at, ...unruly })
  expect(await flagsOf(matterId)).toMatchObject([{ kind: 'repeat' }, { kind: 'unruly', text: { account: unruly.account, dissuadedBy: '李志强' }, basis: { behaviours: ['banner', 'clamour'], missing: [] } }])

  expect((await refusalOf(worker.classification.recordUnruly({ ...at, ...unruly, dissuasion: null, account: '' }))).code).toBe('case/reason-missing')
  expect(await worker.classification.recordUnruly({ ...at, ...unruly, dissuasion: null, account: '核对记录，当时未作劝阻。', seen })).toMatchObject({ holds: false, missing: ['dissuasion'] })
  const { classifications } = await worker.classification.ofMatter({ matterId })
  expect(classifications.find(({ kind }) => kind === 'unruly')).toMatchObject({ holds: false, text: { account: '核对记录，当时未作劝阻。' } })
})

test('3.5: a dissuasion lies neither in the future nor before the day of the visit', async () => {
  const { matterId } = await walkIn()
  const { contactId } = await again(matterId)
  const dissuaded = (at: string) => worker.classification.recordUnruly({ matterId, contactId: contactId as never, ...unruly, dissuasion: { ...unruly.dissuasion, at } })

  expect((await refusalOf(dissuaded('2099-01-20T10:30:00+08:00'))).code).toBe('time/in-future')
  expect((await refusalOf(dissuaded('2026-01-19T23:59:00+08:00'))).code).toBe('classification/dissuaded-before-visit')
  expect(await flagsOf(matterId)).toMatchObject([{ kind: 'repeat' }])
  await dissuaded('2026-01-20T00:00:00+08:00')
})

test('3.5, 7.2.2: an unruly visit is irrational by definition and opens the checklist by itself, once', async () => {
  const { matterId } = await walkIn()
  const { contactId } = await again(matterId)
  const flows = async () => (await worker.flows.ofMatter({ matterId })).flows
  await worker.classification.recordUnruly({ matterId, contactId: contactId as never, ...unruly })
  expect(await flows()).toMatchObject([{ kind: 'irrational', origin: 'rule', contactId }])
  await world.owner.updateTable('core.flow').set({ made_at: sql`made_at - make_interval(hours => ${defaultRiskSetting.rateHours})` } as never).where('matter_id', '=', matterId).execute()
  await callOverdueSteps({ jobs: world.jobs }, openLog('silent'))
  expect((await lead.alarms.mine()).map(({ kind }) => kind), '7.2.2.a: nobody rated it').toContain('rating-overdue')

  await worker.classification.recordIrrational({ matterId, contactId: contactId as never, noBasis: true, orderAffected: true, evidence: '接待录像' })
  expect(await flows()).toHaveLength(1)
})

test('3.3: without both tests answered yes, or without evidence, the mark is refused; the person has a count and no label', async () => {
  const { matterId, petitionerId } = await walkIn()
  const contactId = (await worker.cases.matter({ matterId })).contacts[0]!.id as never
  const mark = { matterId, contactId, noBasis: true, orderAffected: true, evidence: '接待录像' }
  expect((await refusalOf(worker.classification.recordIrrational({ ...mark, noBasis: null }))).code).toBe('classification/tests-missing')
  expect((await refusalOf(worker.classification.recordIrrational({ ...mark, orderAffected: false }))).code).toBe('classification/tests-missing')
  expect((await refusalOf(worker.classification.recordIrrational({ ...mark, evidence: ' ' }))).code).toBe('classification/evidence-missing')
  const { contactId: call } = await again(matterId, { channel: 'phone' })
  expect((await refusalOf(worker.classification.recordIrrational({ ...mark, contactId: call as never }))).code).toBe('classification/not-a-visit')

  await worker.classification.recordIrrational(mark)

  const petitioner = await worker.petitioners.get({ petitionerId })
  expect(petitioner.counts).toMatchObject({ marked: 1, irrational: 1 })
  expect(JSON.stringify({ ...petitioner, counts: null })).not.toContain('非理性')
})

test('3.3: the author does not review, a second person does; the author, the reviewer and both days stay', async () => {
  const { matterId } = await walkIn()
  const contactId = (await worker.cases.matter({ matterId })).contacts[0]!.id as never
  const { id } = await lead.classification.recordIrrational({ matterId, contactId, noBasis: true, orderAffected: true, evidence: '接待录像' })
  expect((await refusalOf(lead.classification.review({ matterId, id, verdict: 'confirmed' }))).code).toBe('classification/own-review')

  await officer.classification.review({ matterId, id, verdict: 'confirmed' })

  expect(await flagsOf(matterId)).toMatchObject([{ kind: 'irrational', isReviewed: true, byName: '林秀珍', author: { name: '黄敏仪' } }])
  const [standing] = await flagsOf(matterId)
  expect((await refusalOf(officer.classification.review({ matterId, id: standing!.id, verdict: 'confirmed' }))).code).toBe('classification/nothing-to-review')
  expect((await refusalOf(officer.classification.review({ matterId, id, verdict: 'overruled', reason: '再看' }))).code).toBe('classification/stale')
})

test.each(['irrational', 'unruly'] as const)('3.3, 3.5: a mark that stands is not replaced unseen: %s', async (kind) => {
  const { matterId } = await walkIn()
  const contactId = (await again(matterId)).contactId as never
  const mark = markOf(kind, { matterId, contactId })
  const both = await Promise.allSettled([mark(worker, '接待录像'), mark(lead, '门口拍到的照片')])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const standing = async () => (await worker.classification.ofMatter({ matterId })).classifications.find((one) => one.kind === kind)!
  const first = await standing()

  expect(await refusalOf(mark(lead, '另一份说法'))).toMatchObject({ code: 'classification/already-marked', details: [{ id: first.id, message: { zh: expect.stringContaining(first.byName!) } }] })
  expect(await standing()).toMatchObject({ id: first.id, text: first.text, earlier: [] })

  await mark(lead, '补充：保安的记录', first.id)
  expect(await standing()).toMatchObject({ byName: '黄敏仪', earlier: [{ id: first.id, holds: true, byName: first.byName, text: first.text }] })
})

test.each(['irrational', 'unruly'] as const)('3.3: after an overruling a new mark knows the verdict and says what is new; the verdict stays beside it: %s', async (kind) => {
  const { matterId } = await walkIn()
  const contactId = (await again(matterId)).contactId as never
  const mark = markOf(kind, { matterId, contactId })
  const { id } = await mark(worker, '接待录像')
  await lead.classification.review({ matterId, id, verdict: 'overruled', reason: '录像里秩序正常' })
  const standing = async () => (await officer.classification.ofMatter({ matterId })).classifications.find((one) => one.kind === kind)!
  const verdict = await standing()
  expect(verdict, 'the evidence stays beside the verdict').toMatchObject({ holds: false, isReviewed: true, earlier: [{ id, byName: '陈晓雯' }] })

  expect(await refusalOf(mark(worker, '新的照片'))).toMatchObject({ code: 'classification/overruled', details: [{ id: verdict.id, message: { zh: expect.stringMatching(/黄敏仪.*录像里秩序正常/) } }] })
  expect((await refusalOf(mark(worker, '新的照片', id))).code, 'it knows the mark and not its verdict').toBe('classification/overruled')
  expect((await refusalOf(mark(worker, ' 接待录像 ', verdict.id))).code).toBe('classification/nothing-new')
  await mark(worker, '新的照片', verdict.id)

  const verdictAndMark = [{ id: verdict.id, holds: false, reviews: id, byName: '黄敏仪', at: verdict.at, text: { reason: '录像里秩序正常' } }, { id, holds: true }]
  expect(await standing()).toMatchObject({ holds: true, isReviewed: false, byName: '陈晓雯', earlier: verdictAndMark })
})

test('3.4: a reviewer overrules that it was the same matter, with a reason, and the visit counts no more', async () => {
  const { matterId } = await walkIn()
  await again(matterId)
  const [flag] = await flagsOf(matterId)
  expect((await refusalOf(lead.classification.review({ matterId, id: flag!.id, verdict: 'overruled' }))).code).toBe('case/reason-missing')

  await lead.classification.review({ matterId, id: flag!.id, verdict: 'overruled', reason: '第二次来访反映的是停车位' })
  expect(await flagsOf(matterId)).toEqual([])
  await again(matterId, { happenedAt: '2026-02-20T10:00:00+08:00' })

  expect(await flagsOf(matterId), 'the third visit is the second about this').toMatchObject([{ ordinal: 2 }])
})

test('3.3: nobody above the place sees how a contact is classified, and no rival', async () => {
  const { matterId } = await walkIn()
  await again(matterId)
  const [district, rival] = [await coreDesk(world, 'officerDistrict', { tenant: 'district' }), await coreDesk(world, 'w3')]

  for (const desk of [district, rival]) expect(await refusalOf(desk.classification.ofMatter({ matterId }))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await flagsOf(matterId, officer)).toHaveLength(1)
})
