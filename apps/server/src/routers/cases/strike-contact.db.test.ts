import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { coreDesk, refusalOf, type CoreCaller } from '../../../test/core-desk.ts'
import { aRegistration } from '../../../test/registrations.ts'

let world: World
let worker: CoreCaller
let lead: CoreCaller
let officer: CoreCaller
beforeAll(async () => {
  world = await smallWorld()
  ;[worker, lead, officer] = await Promise.all([coreDesk(world, 'w1'), coreDesk(world, 'lead1'), coreDesk(world, 'officerA')])
})
afterAll(() => world.end())

const first = { channel: 'visit' as const, happenedAt: '2026-01-05T09:30:00+08:00', organ: '荔城街道信访办' }
async function walkIn(headcount = 1, by = worker) {
  const registration = aRegistration()
  const { matterId, caseId } = await by.cases.register({ ...registration, contact: { ...registration.contact, headcount } })
  return { matterId: matterId as never, caseId: caseId as never }
}
const again = async (matterId: never, more: object = {}) => (await worker.cases.addContact({ matterId, channel: 'visit', happenedAt: '2026-01-20T10:00:00+08:00', ...more })).contactId as never
const strike = (matterId: never, contactId: never, more: object = {}, desk = worker) => desk.cases.strikeContact({ requestId: randomUUID(), matterId, contactId, reason: '误登两次', ...more })
const correct = (matterId: never, replaces: never, more: object = {}, desk = worker) => desk.cases.correctContact({ requestId: randomUUID(), matterId, replaces, ...first, reason: '人数误录', ...more })
const flagsOf = async (matterId: never, desk = worker) => (await desk.classification.ofMatter({ matterId })).classifications.filter(({ holds }) => holds)
const flowsOf = async (matterId: never, desk = worker) => (await desk.flows.ofMatter({ matterId })).flows
const contactsOf = async (matterId: never) => (await worker.cases.matter({ matterId })).contacts
/** The first contact of a matter has its id. */
const firstOf = (matterId: never) => matterId

test('3.4: a visit that was recorded twice is struck: it stays with who, when and why, and nothing counts it', async () => {
  const { matterId, caseId } = await walkIn()
  const twice = await again(matterId)
  const third = await again(matterId, { happenedAt: '2026-02-20T10:00:00+08:00', headcount: 2 })
  expect((await flagsOf(matterId)).map(({ ordinal }) => ordinal).sort()).toEqual([2, 3])

  await strike(matterId, twice)

  expect(await flagsOf(matterId)).toMatchObject([{ contactId: third, kind: 'repeat', ordinal: 2 }])
  expect((await contactsOf(matterId)).map(({ id, struck }) => [id, struck])).toEqual([
    [third, null], [twice, { byName: '陈晓雯', at: expect.any(Date), reason: '误登两次' }], [firstOf(matterId), null]
  ])
  const rows = await world.owner.selectFrom('core.contact_classification').select(['holds', 'source', 'basis', 'sealed']).where('contact_id', '=', twice).orderBy('made_at').execute()
  expect(rows).toMatchObject([{ holds: true }, { holds: false, source: 'rule', basis: { struck: true }, sealed: expect.any(Buffer) }])
  expect((await worker.cases.get({ caseId })).contacts.map(({ id }) => id)).toEqual([third, firstOf(matterId)])
  const told = (await worker.cases.timeline({ caseId })).entries.find(({ kind }) => kind === 'core/contact-struck')
  expect(told).toMatchObject({ title: { zh: expect.stringContaining('走访，1 人') }, text: '误登两次' })
})

test('3.1: the day of the last contact, comparing and finding leave a struck contact aside', async () => {
  const name = '容寻人'
  const { matterId, petitionerId } = (await worker.cases.register(aRegistration({ name }))) as { matterId: unknown; petitionerId: unknown } as { matterId: never; petitionerId: string }
  const other = await walkIn()
  const late = await again(matterId, { happenedAt: '2026-03-01T10:00:00+08:00', headcount: 40 })
  const found = async () => (await worker.petitioners.search({ q: name })).petitioners.find(({ id }) => id === petitionerId)?.lastContactAt
  const compared = async () => (await worker.likeness.compare({ matterId, otherId: other.matterId })).one
  expect(new Date((await found())!)).toEqual(new Date('2026-03-01T02:00:00Z'))
  expect(await compared()).toMatchObject({ contacts: 2 })

  await strike(matterId, late)

  expect(new Date((await found())!)).toEqual(new Date('2026-01-05T01:30:00Z'))
  expect(await compared()).toMatchObject({ contacts: 1, lastContactAt: new Date('2026-01-05T01:30:00Z') })
})

test('3.7, 7.2.1: 60 for 3 is corrected: the flag is gone, the flow says so, stays open and is closed by a person', async () => {
  const { matterId, caseId } = await walkIn(60)
  const [flow] = await flowsOf(matterId)
  expect(flow).toMatchObject({ kind: 'collective', struck: null })

  const { contactId } = await correct(matterId, firstOf(matterId), { headcount: 3 })

  expect(await flagsOf(matterId)).toEqual([])
  expect(await contactsOf(matterId)).toMatchObject(expect.arrayContaining([
    expect.objectContaining({ id: contactId, headcount: 3, replaces: matterId, struck: null }), expect.objectContaining({ id: matterId, headcount: 60, struck: expect.objectContaining({ reason: '人数误录' }) })
  ]))
  const after = await flowsOf(matterId)
  expect(after).toMatchObject([{ id: flow!.id, struck: { byName: '陈晓雯', reason: '人数误录', corrected: { headcount: 3 }, goesOn: false } }])
  expect(after[0]!.entries.map(({ step }) => step)).not.toContain('close')
  await worker.flows.settle({ matterId, flowId: flow!.id, to: 'close', reason: `来访登记已更正：${'实'.repeat(2000)}` })
  expect((await flowsOf(matterId))[0]!.entries.at(-1)!.answers['reason']).toHaveLength(2008)
  const told = (await worker.cases.timeline({ caseId })).entries.find(({ kind }) => kind === 'core/contact-corrected')
  expect(told).toMatchObject({ title: { zh: expect.stringMatching(/60 人.*→.*3 人/) }, text: '人数误录' })
})

test('3.7, 7.2.1: 60 for 6 is still collective: its flow goes on with the right count, and no other opens, however often it is computed', async () => {
  const { matterId } = await walkIn(60)
  const [flow] = await flowsOf(matterId)

  const { contactId } = await correct(matterId, firstOf(matterId), { headcount: 6 })
  await again(matterId, { channel: 'phone' })
  await worker.flows.settle({ matterId, flowId: flow!.id, to: 'close', reason: '群众已散去' })
  await again(matterId, { channel: 'phone', happenedAt: '2026-01-21T10:00:00+08:00' })

  expect(await flagsOf(matterId)).toMatchObject([{ contactId, kind: 'collective', basis: { headcount: 6 } }])
  const flows = await flowsOf(matterId)
  expect(flows).toMatchObject([{ id: flow!.id, standsOn: contactId, struck: { corrected: { headcount: 6 }, goesOn: true } }])
  const counts = flows[0]!.entries.filter(({ step }) => step === 'collective/headcount')
  expect(counts.map(({ answers, corrects }) => [answers['headcount'], corrects !== null])).toEqual([[60, false], [6, true]])
})

test('7.2.1.b: what a person counted on the spot is not corrected with the contact, nor is a count where only the organ was', async () => {
  const { matterId } = await walkIn(60)
  const counts = async () => (await flowsOf(matterId))[0]!.entries.filter(({ step }) => step === 'collective/headcount').map(({ answers, corrects }) => [answers['headcount'], corrects !== null])
  const [flow] = await flowsOf(matterId)
  const { contactId } = await correct(matterId, firstOf(matterId), { headcount: 60, organ: '荔城区信访局' })
  expect(await counts()).toEqual([[60, false]])

  const [registered] = flow!.entries.filter(({ step }) => step === 'collective/headcount')
  await worker.flows.record({ requestId: randomUUID(), matterId, flowId: flow!.id, step: 'collective/headcount', corrects: registered!.id, answers: { on: '2026-01-05', at: '09:30', headcount: 58 } })
  await correct(matterId, contactId as never, { headcount: 6 })

  expect(await counts()).toEqual([[60, false], [58, true]])
})

test('7.2.1: a flow that was closed stays behind; the one that opens with the correction counts once, and says nothing of a correction before its time', async () => {
  const counts = async (matterId: never) => (await flowsOf(matterId)).map(({ struck, entries }) => [struck?.goesOn, ...entries.filter(({ step }) => step === 'collective/headcount').map(({ answers }) => answers['headcount'])])
  const { matterId } = await walkIn(6)
  await worker.flows.settle({ matterId, flowId: (await flowsOf(matterId))[0]!.id, to: 'close', reason: '群众已散去' })
  const { contactId: sixty } = await correct(matterId, firstOf(matterId), { headcount: 60 })
  expect(await counts(matterId)).toEqual([[undefined, 60], [false, 6]])

  await correct(matterId, sixty as never, { headcount: 7 })
  expect(await counts(matterId)).toEqual([[true, 60, 7], [false, 6]])

  const other = await walkIn(60)
  const { contactId: three } = await correct(other.matterId, firstOf(other.matterId), { headcount: 3 })
  const { contactId: six } = await correct(other.matterId, three as never, { headcount: 6 })
  expect(await counts(other.matterId)).toEqual([[true, 60, 6]])
  await correct(other.matterId, six as never, { headcount: 6, organ: '荔城区信访局' })
  expect(await counts(other.matterId)).toEqual([[true, 60, 6]])
})

test('7.2.1.b: 6 for 60 tells the level above, also where a colleague who reads no line corrects it', async () => {
  const { matterId } = await walkIn(6)
  const reports = async () => (await flowsOf(matterId)).flatMap(({ entries }) => entries).filter(({ step }) => step === 'collective/report')
  expect(await reports()).toEqual([])
  const colleague = await coreDesk(world, 'w2')
  expect(await flowsOf(matterId, colleague)).toMatchObject([{ isMineToWrite: false }])

  await correct(matterId, firstOf(matterId), { headcount: 60 }, colleague)

  expect(await reports()).toMatchObject([{ alarmId: expect.any(String) }])
  expect(await flowsOf(matterId)).toHaveLength(1)
})

test('7.2.1.b: after 60 for 6 was reported and corrected, 70 who really come are reported, by whoever records them', async () => {
  const reportsOf = async (matterId: never) => (await flowsOf(matterId)).flatMap(({ entries }) => entries).filter(({ step }) => step === 'collective/report')
  const { matterId } = await walkIn(60)
  const { contactId } = await correct(matterId, firstOf(matterId), { headcount: 6 })
  expect(await reportsOf(matterId)).toHaveLength(1)

  const [flow] = await flowsOf(matterId)
  const counted = await worker.flows.record({ requestId: randomUUID(), matterId, flowId: flow!.id, step: 'collective/headcount', answers: { on: '2026-01-05', at: '11:00', headcount: 70 } })
  expect(counted).toMatchObject({ alarmId: expect.any(String) })
  expect(await reportsOf(matterId)).toHaveLength(2)

  const other = await walkIn(60)
  const colleague = await coreDesk(world, 'w2')
  const { contactId: six } = await correct(other.matterId, firstOf(other.matterId), { headcount: 6 })
  const alarms = async () => (await world.owner.selectFrom('core.alarm').select('id').execute()).length
  const before = await alarms()
  await correct(other.matterId, six as never, { headcount: 70 }, colleague)
  expect(await alarms()).toBe(before + 1)
  await correct(matterId, contactId as never, { headcount: 7 })
  expect(await reportsOf(matterId)).toHaveLength(2)

  const third = await walkIn(60)
  await correct(third.matterId, firstOf(third.matterId), { headcount: 6 }, colleague)
  const { id: flowId } = (await flowsOf(third.matterId))[0]!
  await worker.flows.record({ requestId: randomUUID(), matterId: third.matterId, flowId, step: 'collective/headcount', answers: { on: '2026-01-05', at: '11:00', headcount: 70 } })
  expect(await reportsOf(third.matterId)).toHaveLength(2)
})

test('7.2.1.b: the alarm that went up for a wrong count hears of the correction, by whom and to what, a closed one and one whose contact is struck too', async () => {
  const told = async (alarmId: string, desk = lead) => (await desk.alarms.get({ alarmId })).notes.filter(({ act }) => act === 'noted').map(({ by, text }) => [by, text])
  const alarmOf = async (matterId: never) => (await flowsOf(matterId)).flatMap(({ entries }) => entries).find(({ step }) => step === 'collective/report')!.alarmId!
  const colleague = await coreDesk(world, 'w2')
  const { matterId } = await walkIn(60)
  const alarmId = await alarmOf(matterId)

  const { contactId: three } = await correct(matterId, firstOf(matterId), { headcount: 3 })
  expect(await told(alarmId)).toEqual([['陈晓雯', expect.stringMatching(/^来访登记已更正：走访，60 人.*→ 走访，3 人/)]])
  expect(JSON.stringify(await told(alarmId))).not.toContain('人数误录')
  const { contactId: elsewhere } = await correct(matterId, three as never, { headcount: 3, organ: '荔城区信访局' })
  expect(await told(alarmId)).toHaveLength(1)

  await lead.alarms.report({ alarmId, organ: 'police', toldAt: new Date().toISOString(), receipt: '荔城派出所已接报' })
  await lead.alarms.close({ alarmId, outcome: 'false-alarm', text: '到场三人' })
  await again(matterId)
  await strike(matterId, elsewhere as never, {}, colleague)
  expect(await told(alarmId)).toHaveLength(2)
  expect((await told(alarmId))[1]).toEqual(['李志强', expect.stringContaining('来访登记已作废：走访，3 人')])

  const other = await walkIn(6)
  await correct(other.matterId, firstOf(other.matterId), { headcount: 60 })
  expect(await told(await alarmOf(other.matterId))).toEqual([])
})

test('7.2.1.b, 3.1: a year that was recorded wrongly is told with both years, to the alarm and in the story, also where the weekday is the same', async () => {
  const { matterId, caseId } = await walkIn(60)
  const alarmId = (await flowsOf(matterId)).flatMap(({ entries }) => entries).find(({ step }) => step === 'collective/report')!.alarmId!

  await correct(matterId, firstOf(matterId), { headcount: 60, happenedAt: '2015-01-05T09:30:00+08:00' })

  const change = '走访，60 人，2026年1月5日（周一）09:30 → 走访，60 人，2015年1月5日（周一）09:30'
  expect((await lead.alarms.get({ alarmId })).notes.filter(({ act }) => act === 'noted').map(({ text }) => text)).toEqual([`来访登记已更正：${change}`])
  const line = (await worker.cases.timeline({ caseId })).entries.find(({ kind }) => kind === 'core/contact-corrected')
  expect(line!.title).toEqual({ zh: `来访登记更正：${change}`, en: 'Contact corrected: visit, 60 present, Monday, 5 January 2026, 09:30 → visit, 60 present, Monday, 5 January 2015, 09:30' })
})

test('3.3, 3.5: a mark goes with its visit, also that of a visit that was unruly only together with it; a verdict stays as it was left', async () => {
  const unruly = { unused: 'remedy' as const, behaviours: ['banner' as const], dissuasion: { at: '2026-01-20T10:30:00+08:00', by: '李志强', refused: true }, account: '在大厅拉横幅，经劝阻不听。' }
  const { matterId } = await walkIn()
  const second = await again(matterId)
  await worker.classification.recordUnruly({ matterId, contactId: second, ...unruly })
  const { id } = await worker.classification.recordIrrational({ matterId, contactId: firstOf(matterId), noBasis: true, orderAffected: true, evidence: '监控录像' })
  await lead.classification.review({ matterId, id, verdict: 'overruled', reason: '有事实依据' })

  await strike(matterId, firstOf(matterId))

  expect(await flagsOf(matterId)).toEqual([])
  const { classifications } = await worker.classification.ofMatter({ matterId })
  expect(classifications.find(({ contactId, kind }) => contactId === second && kind === 'unruly')).toMatchObject({ holds: false, basis: { missing: ['visits'] }, byName: '陈晓雯', text: { reason: expect.stringContaining('误登两次') } })
  expect(classifications.find(({ kind }) => kind === 'irrational')).toMatchObject({ holds: false, isReviewed: true, text: { reason: '有事实依据' } })
  expect((await refusalOf(worker.classification.recordIrrational({ matterId, contactId: firstOf(matterId), noBasis: true, orderAffected: true, evidence: '再标' }))).code).toBe('NOT_FOUND')
  expect((await flowsOf(matterId)).find(({ contactId }) => contactId === firstOf(matterId))).toMatchObject({ kind: 'irrational', struck: { reason: '误登两次', corrected: null, goesOn: false } })
})

test('7.2.2, 3.3, 3.5: a flow whose mark was overruled, or cleared by a recount, says so and asks for no level; one whose visit still has another mark goes on', async () => {
  const unruly = { unused: 'remedy' as const, behaviours: ['banner' as const], dissuasion: { at: '2026-01-20T10:30:00+08:00', by: '李志强', refused: true }, account: '在大厅拉横幅，经劝阻不听。' }
  const { matterId } = await walkIn()
  const [first, second] = [firstOf(matterId), await again(matterId)]
  const mark = (contactId: never) => worker.classification.recordIrrational({ matterId, contactId, noBasis: true, orderAffected: true, evidence: '监控录像' })
  const overrule = (id: string) => lead.classification.review({ matterId, id, verdict: 'overruled', reason: '有事实依据' })
  const flowOf = async (contactId: string) => (await flowsOf(matterId)).find((flow) => flow.contactId === contactId)
  await worker.classification.recordUnruly({ matterId, contactId: second, ...unruly })
  const [ofFirst, ofSecond] = [await mark(first), await mark(second)]
  expect(await flowOf(first)).toMatchObject({ fallen: null, asks: true })

  await overrule(ofFirst.id)
  await overrule(ofSecond.id)
  expect(await flowOf(first)).toMatchObject({ kind: 'irrational', struck: null, fallen: { byName: '黄敏仪', reason: '有事实依据' }, asks: false })
  expect(await flowOf(second), '3.5 stands').toMatchObject({ fallen: null, asks: true })

  await strike(matterId, first)
  expect(await flowOf(second)).toMatchObject({ struck: null, fallen: { reason: expect.stringContaining('误登两次') }, asks: false })
})

test('3.4, 3.7: what a second person overruled stays so where the rule reads nothing else in the correction, and is computed anew where it does', async () => {
  const { matterId } = await walkIn(60)
  const second = await again(matterId)
  for (const { id, kind } of await flagsOf(matterId)) if (kind !== 'bypass') await lead.classification.review({ matterId, id, verdict: 'overruled', reason: '不是同一事项' })
  expect(await flagsOf(matterId)).toEqual([])
  await worker.flows.settle({ matterId, flowId: (await flowsOf(matterId))[0]!.id, to: 'close', reason: '不是集体上访' })

  const { contactId: elsewhere } = await correct(matterId, firstOf(matterId), { headcount: 60, organ: '荔城区信访局' })
  const { contactId: four } = await correct(matterId, second, { happenedAt: '2026-01-20T10:00:00+08:00', headcount: 4, organ: '' })
  expect(await flagsOf(matterId)).toEqual([])
  expect(await flowsOf(matterId)).toHaveLength(1)
  const { classifications } = await worker.classification.ofMatter({ matterId })
  expect(classifications.find(({ contactId, kind }) => contactId === second && kind === 'repeat')).toMatchObject({ isReviewed: true, text: { reason: '不是同一事项' } })

  await correct(matterId, elsewhere as never, { headcount: 61, organ: '荔城区信访局' })
  expect(await flagsOf(matterId)).toMatchObject([{ kind: 'collective', basis: { headcount: 61 } }])
  await correct(matterId, four as never, { happenedAt: '2026-01-21T10:00:00+08:00', headcount: 4, organ: '' })
  expect((await flagsOf(matterId)).map(({ kind }) => kind).sort()).toEqual(['collective', 'repeat'])
})

test('3.1: of two who strike at once one is refused with who did it; sent again the act answers as before', async () => {
  const { matterId } = await walkIn()
  const twice = await again(matterId)
  const act = { requestId: randomUUID(), reason: '误登两次' }

  const answers = await Promise.all([strike(matterId, twice, act), strike(matterId, twice, act)])
  expect(answers).toEqual([{ struck: true }, { struck: true }])
  expect((await refusalOf(strike(matterId, twice, { ...act, reason: '另一个原因' }))).code).toBe('record/recorded-otherwise')
  expect(await refusalOf(strike(matterId, twice, {}, officer))).toMatchObject({ code: 'contact/struck-already', details: [{ message: { zh: expect.stringMatching(/^陈晓雯，.*：误登两次$/) } }] })

  const third = await again(matterId, { happenedAt: '2026-02-20T10:00:00+08:00' })
  const codes = await Promise.all([refusalOf(strike(matterId, third)), refusalOf(strike(matterId, third, {}, lead)), refusalOf(correct(matterId, third, { happenedAt: '2026-02-21T10:00:00+08:00' }, lead))])
  expect(codes.map(({ code }) => code).filter((code) => code !== 'accepted')).toEqual(['contact/struck-already', 'contact/struck-already'])
  const { byName } = (await contactsOf(matterId)).find(({ id }) => id === third)!.struck!
  expect(JSON.stringify((await refusalOf(strike(matterId, third))).details)).toContain(byName)
})

test('3.1: a correction that is sent again is the same one; as another it is refused, and so is one that corrects nothing', async () => {
  const { matterId } = await walkIn(2)
  expect((await refusalOf(correct(matterId, firstOf(matterId), { headcount: 2 }))).code).toBe('contact/nothing-corrected')
  expect((await refusalOf(correct(matterId, firstOf(matterId), { headcount: 3, reason: ' ' }))).code).toBe('case/reason-missing')
  expect((await refusalOf(correct(matterId, firstOf(matterId), { headcount: 3, happenedAt: '2099-01-05T09:30:00+08:00' }))).code).toBe('time/in-future')
  const act = { requestId: randomUUID(), headcount: 3 }

  expect(await correct(matterId, firstOf(matterId), act)).toEqual({ contactId: act.requestId })
  expect(await correct(matterId, firstOf(matterId), act)).toEqual({ contactId: act.requestId })

  for (const other of [{ headcount: 4 }, { reason: '另一个原因' }]) expect((await refusalOf(correct(matterId, firstOf(matterId), { ...act, ...other }))).code).toBe('record/recorded-otherwise')
  expect((await contactsOf(matterId)).filter(({ struck }) => !struck)).toMatchObject([{ id: act.requestId, headcount: 3 }])
})

test('3.1: a contact is not corrected onto the very moment of another one that counts; onto that of a struck one, and to a day before the matter was registered, it is', async () => {
  const { matterId } = await walkIn()
  const second = await again(matterId)
  expect((await refusalOf(correct(matterId, second))).code).toBe('contact/recorded-twice')

  const { contactId } = await correct(matterId, firstOf(matterId), { happenedAt: '2019-03-01T09:30:00+08:00' })
  expect(await correct(matterId, second)).toMatchObject({ contactId: expect.any(String) })
  expect((await contactsOf(matterId)).filter(({ struck }) => !struck).map(({ id }) => id)).toContain(contactId)
})

test('3.1: the only contact of a matter is not struck, not as the last of two at once either', async () => {
  const { matterId } = await walkIn()
  expect((await refusalOf(strike(matterId, firstOf(matterId)))).code).toBe('contact/only-one')
  const second = await again(matterId)

  const codes = await Promise.all([refusalOf(strike(matterId, firstOf(matterId))), refusalOf(strike(matterId, second, {}, lead))])

  expect(codes.map(({ code }) => code).sort()).toEqual(['accepted', 'contact/only-one'])
  const left = (await contactsOf(matterId)).find(({ struck }) => !struck)!.id as never
  expect((await refusalOf(strike(matterId, left, { reason: ' ' }))).code).toBe('case/reason-missing')
})

test('A01: another agency, a neighbouring town and whoever names another matter strike nothing', async () => {
  const { matterId } = await walkIn()
  const second = await again(matterId)
  const [rival, neighbour, elsewhere] = [await coreDesk(world, 'w3'), await coreDesk(world, 'officerB'), await walkIn()]

  const tried = [strike(matterId, second, {}, rival), strike(matterId, second, {}, neighbour), strike(elsewhere.matterId, second), correct(matterId, second, { headcount: 3 }, rival), correct(elsewhere.matterId, second, { headcount: 3 })]
  expect((await Promise.all(tried.map(refusalOf))).map(({ code }) => code)).toEqual(tried.map(() => 'NOT_FOUND'))
  expect((await contactsOf(matterId)).every(({ struck }) => struck === null)).toBe(true)
})
