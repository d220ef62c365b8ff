import { randomUUID } from 'node:crypto'
import { principles } from '@xinshe/core/reply/principles.ts'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { addDays, today } from '@xinshe/words'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { coreDesk, refusalOf, type CoreCaller } from './core-desk.ts'
import { aRegistration } from './registrations.ts'

let world: World
let worker: CoreCaller
let lead: CoreCaller
let bureau: CoreCaller
let caseId: never
let matterId: never
let flowId = ''
let consentId = ''
let alarmId = ''
beforeAll(async () => {
  world = await smallWorld()
  ;[worker, lead, bureau] = await Promise.all([coreDesk(world, 'w1'), coreDesk(world, 'lead1'), coreDesk(world, 'bureauA')])
  const registered = await worker.cases.register(aRegistration())
  ;[caseId, matterId] = [registered.caseId as never, registered.matterId as never]
  ;({ consentId } = await worker.consents.record({ requestId: randomUUID(), caseId, kind: 'sharing', form: 'electronic', givenOn: day, validUntil: addDays(day, 40), recipient: { kind: 'organ', organ: '郭心怡' }, purpose: '心理疏导', parts: ['matter'], note: '本人在平板上签名' }))
  ;({ flowId } = await worker.flows.open({ matterId, kind: 'collective', contactId: matterId, reason: '现场陆续来人' }))
  ;({ alarmId } = await worker.alarms.raise({ requestId: randomUUID(), kind: 'self-harm', lifeDanger: true, caseId }))
})
afterAll(() => world.end())

const day = today(new Date())

function registration(requestId: string, { matter, identity, contact }: { matter?: object | undefined; identity?: object | undefined; contact?: object | undefined }) {
  const { petitioner, ...base } = aRegistration({ requestId })
  const person = { ...petitioner.new, identity: { ...petitioner.new.identity, ...identity } }
  return { ...base, petitioner: { new: person }, matter: { ...base.matter, ...matter }, contact: { ...base.contact, ...contact } }
}

/** An event of another day is told as another event. */
const told = ['record/recorded-otherwise', 'clock/request-used']

type Act = (requestId: never, more?: object) => Promise<unknown>

/** What each act sends, and what a person may have changed before sending it again, one field at a time. */
const acts: Readonly<Record<string, readonly [act: Act, changed: object]>> = {
  'cases.register, its matter': [(requestId, more) => worker.cases.register(registration(requestId, { matter: more })), { title: '反映另一件事' }],
  'cases.register, its petitioner': [(requestId, more) => worker.cases.register(registration(requestId, { identity: more })), { name: '林嘉文' }],
  'cases.register, its contact': [(requestId, more) => worker.cases.register(registration(requestId, { contact: more })), { headcount: 3 }],
  'classification.addHistory': [(requestId, more) => worker.classification.addHistory({ requestId, matterId, on: '2025-12-01', organ: '增城区信访局', level: 'district', channel: 'visit', result: '答复将跟进', ...more }), { result: '未答复' }],
  'tasks.add': [(requestId, more) => worker.tasks.add({ requestId, caseId, kind: 'visit', text: '家访', dueOn: addDays(day, 5), dueAt: '09:30', place: '荔园二巷 3 号', ...more }), { place: '荔园二巷 5 号' }],
  'screening.recordClaim': [(requestId, more) => worker.screening.recordClaim({ requestId, caseId, claim: { text: '要求修复', verdict: 'pending', isJudicial: false, ...more } }), { verdict: 'reasonable' }],
  'consents.record': [(requestId, more) => worker.consents.record({ requestId, caseId, kind: 'sharing', form: 'electronic', givenOn: day, validUntil: addDays(day, 30), recipient: { kind: 'organ', organ: '增城区残联' }, purpose: '申请补贴', parts: ['name', 'phone'], note: '本人在平板上签名', ...more }), { parts: ['name'] }],
  'screening.addGuidance': [(requestId, more) => worker.screening.addGuidance({ requestId, matterId, organ: '增城区人民法院', material: '诉讼指引一份', givenOn: day, ...more }), { material: '法律援助告知' }],
  'referrals.save': [(requestId, more) => worker.referrals.save({ requestId, caseId, recipient: { kind: 'organ', organ: '增城区残联' }, demand: '申请补贴', law: '《信访工作条例》第二十二条', ...more }), { demand: '申请轮椅' }],
  'service.record': [(requestId, more) => worker.service.record({ requestId, caseId, answers: { on: day, minutes: 40, techniques: ['crisis'], text: '陪同复诊', ...more } }), { on: addDays(day, -1), minutes: 50, techniques: ['relations'], text: '陪同调解' }],
  'service.log': [(requestId, more) => worker.service.log({ requestId, answers: { on: day, minutes: 60, method: 'supervision', text: '月度督导', ...more } }), { text: '个案督导' }],
  'satisfaction.record': [(requestId, more) => worker.satisfaction.record({ requestId, caseId, answers: { askedOn: day, means: 'phone', outcome: 'answered', service: '5', result: '2', ...more } }), { result: '3' }],
  'replies.record': [(requestId, more) => worker.replies.record({ requestId, caseId, answers: { on: day, at: '00:00', means: 'phone', text: '已转交住建部门核实', principles: [...principles], ...more } }), { text: '已办结' }],
  'replies.promise': [(requestId, more) => worker.replies.promise({ requestId, caseId, answers: { text: '书面答复', promisedOn: day, dueOn: addDays(day, 3), ...more } }), { dueOn: addDays(day, 9) }],
  'resources.link': [(requestId, more) => worker.resources.link({ requestId, caseId, answers: { resource: '轮椅', providerType: 'charity', provider: '区慈善会', linkedOn: day, outcome: 'pending', ...more } }), { resource: '助听器' }],
  'meetings.convene': [(requestId, more) => worker.meetings.convene({ requestId, caseId, answers: { kind: 'case-conference', on: addDays(day, 5), at: '09:30', place: '二楼', subject: '漏水', invited: [{ who: '住建局' }], ...more } }), { place: '一楼' }],
  'alarms.raise': [(requestId, more) => worker.alarms.raise({ requestId, kind: 'self-harm', lifeDanger: true, caseId, text: '在天台', ...more }), { kind: 'violence', lifeDanger: false, caseId: undefined }],
  'alarms.handUp': [(requestId, more) => worker.alarms.handUp({ requestId, alarmId, reason: '需上级协调公安', ...more }), { reason: '需上级到场' }],
  'alarms.note': [(requestId, more) => worker.alarms.note({ requestId, alarmId, place: '三楼', text: '情绪已缓和', ...more }), { text: '又上了天台' }],
  'pathways.write': [(requestId, more) => worker.pathways.write({ requestId, caseId, pathway: 'lawful', act: 'tagged', ...more }), { pathway: 'educate' }],
  'consents.disclose': [(requestId, more) => lead.consents.disclose({ requestId, caseId, use: 'sharing', recipient: { kind: 'organ', organ: '增城区公安分局' }, parts: ['name'], law: '《未成年人保护法》第十一条', purpose: '协助查找', ...more }), { parts: ['name', 'phone'], purpose: '协助救助' }],
  'visits.recordIncident': [(requestId, more) => worker.visits.recordIncident({ requestId, caseId, kind: 'threat', happenedOn: day, isInjured: false, text: '言语威胁', ...more }), { text: '推搡' }],
  'casePartners.assign': [(requestId, more) => worker.casePartners.assign({ requestId, caseId, postId: world.people.partner1.postId as never, fromOn: day, untilOn: addDays(day, 30), purpose: '心理疏导', law: '《精神卫生法》第二十八条', ...more }), { fromOn: addDays(day, 1), untilOn: addDays(day, 20), purpose: '法律咨询', law: '《法律援助法》第二条', consentId: () => consentId }],
  'partners.add': [(requestId, more) => lead.partners.add({ requestId, answers: { type: 'lawyer', name: '何志强', sinceOn: '2026-01-01', ...more } }), { name: '何志坚' }],
  'petitioners.create': [(requestId, more) => worker.petitioners.create({ requestId, petitioner: { party: 'person', nationality: 'citizen', identity: { name: '杜先登', phones: ['13812345678'], ...more } } }), { phones: ['13812345679'] }],
  'flows.record': [(requestId, more) => worker.flows.record({ requestId, matterId, flowId, step: 'collective/headcount', answers: { on: day, at: '00:00', headcount: 6, ...more } }), { headcount: 60 }],
  'clocks.recordEvent': [(requestId, more) => worker.clocks.recordEvent({ requestId, matterId, event: { kind: 'investigated', happenedOn: '2026-01-20', organ: '增城区住建局', ...more } }), { organ: '荔城街道' }],
  'clocks.setRoute': [(requestId, more) => worker.clocks.setRoute({ requestId, matterId, version: 1, route: '4', happenedOn: '2026-01-20', organ: '增城区住建局', documentNumber: '', note: '', ...more }), { route: '6', happenedOn: '2026-01-21', organ: '荔城街道', documentNumber: '增建〔2026〕3号', note: '已告知信访人' }],
  'documents.add': [(requestId, more) => worker.documents.add({ requestId, caseId, kind: 'other', name: '照片.pdf', base64: Buffer.from('%PDF-1.7').toString('base64'), ...more }), { name: '合同.pdf' }],
  'evaluations.record': [(requestId, more) => bureau.evaluations.record({ requestId, contractId: world.units.contracts.one.id as never, answers: { by: 'commissioner', from: `${day.slice(0, 4)}-01-01`, to: day, indicators: [{ name: '个案服务（个）', planned: 150, done: 120, evidence: '清单' }], conclusion: '按计划推进', service: '5', result: '4', impact: '4', impactText: '辐射三个社区', impactEvidence: '媒体报道', ...more }, corrects: null }), { conclusion: '有待改进' }]
}

test.each(Object.entries(acts))('%s sent again after a lost answer is the same act; what was changed since is refused, and never dropped in silence', async (_, [act, changed]) => {
  const requestId = randomUUID() as never

  const first = await act(requestId)

  const { warnings: _warnings, ...again } = (await act(requestId)) as { warnings?: unknown }
  expect(first).toMatchObject(again)
  for (const [field, value] of Object.entries(changed)) {
    const refusal = await refusalOf(act(requestId, { [field]: typeof value === 'function' ? value() : value }))
    expect(told, field).toContain(refusal.code)
  }
})

test('6.3.2.a: a note of a sharing that is sent again stands once; with other words it is refused, on both sides', async () => {
  const partner = await coreDesk(world, 'partner1')
  const [{ id } = { id: '' }] = await partner.sharedCases.list()

  for (const write of [
    (requestId: string, text: string) => worker.casePartners.write({ requestId, caseId, id, text }),
    (requestId: string, text: string) => partner.sharedCases.write({ requestId, id, text })
  ]) {
    const requestId = randomUUID()
    await write(requestId, '请先评估')
    await write(requestId, '请先评估')
    expect((await refusalOf(write(requestId, '不必评估'))).code).toBe('record/recorded-otherwise')
  }
  expect((await partner.sharedCases.get({ id })).notes).toHaveLength(2)
})

test('5.6.a: a judgement of a claim that is sent again stands once, and is not refused as if somebody else had judged meanwhile', async () => {
  const claim = { text: '要求赔偿', verdict: 'pending' as const, isJudicial: false }
  const of = await worker.screening.recordClaim({ requestId: randomUUID(), caseId, claim })
  const judged = { requestId: randomUUID(), caseId, of, claim: { ...claim, verdict: 'partly' as const } }
  const first = await worker.screening.recordClaim(judged)

  expect(await worker.screening.recordClaim(judged)).toEqual(first)
  expect((await refusalOf(worker.screening.recordClaim({ ...judged, of: undefined }))).code).toBe('record/recorded-otherwise')
})

test('7.2.2.f: who watches over a visit, how long, and where, is not changed by checking in once more, also when it has ended', async () => {
  const visit = { requestId: randomUUID(), caseId, buddyId: world.people.w2.postId as never, minutes: 60 }
  const { visitId } = await worker.visits.checkIn(visit)

  expect(await worker.visits.checkIn(visit)).toMatchObject({ visitId })
  for (const changed of [{ buddyId: world.people.lead1.postId as never }, { minutes: 240 }]) expect((await refusalOf(worker.visits.checkIn({ ...visit, ...changed }))).code).toBe('record/recorded-otherwise')
  const { caseId: other } = await worker.cases.register(aRegistration())
  expect((await refusalOf(worker.visits.checkIn({ ...visit, caseId: other as never }))).code).toBe('record/recorded-otherwise')
  await worker.visits.checkOut({ visitId })
  expect((await refusalOf(worker.visits.checkIn({ ...visit, caseId: other as never }))).code).toBe('record/recorded-otherwise')
  expect(await worker.visits.checkIn(visit)).toMatchObject({ visitId })
  expect((await worker.cases.timeline({ caseId })).entries.filter(({ kind }) => kind === 'core/visit-begun')).toHaveLength(1)
})

test('4.4.b, 5.6.a, 7.2.2.f: the story of the case tells of a pathway, a claim and an incident, once however often they are sent', async () => {
  const { caseId: own } = await worker.cases.register(aRegistration())
  const at = { caseId: own as never }
  const sends = [
    () => worker.pathways.write({ ...pathway, ...at }),
    () => worker.screening.recordClaim({ requestId: claimId, ...at, claim: { text: '要求修复', verdict: 'pending', isJudicial: false } }),
    () => worker.visits.recordIncident({ requestId: incidentId, ...at, kind: 'threat', happenedOn: day, isInjured: false, text: '言语威胁' })
  ]
  for (const send of [...sends, ...sends]) await send()

  const { entries } = await worker.cases.timeline(at)
  expect(entries.filter(({ kind }) => /pathway|claim|incident/.test(kind)).map(({ kind, text }) => [kind, text])).toEqual([
    ['core/safety-incident', null], ['core/claim-recorded', '要求修复'], ['core/pathway-tagged', '依法处理']
  ])
})

const pathway = { requestId: randomUUID(), pathway: 'lawful' as const, act: 'tagged' as const }
const [claimId, incidentId] = [randomUUID(), randomUUID()]
