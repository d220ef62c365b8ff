import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { coreDesk, refusalOf, type CoreCaller } from '../../../test/core-desk.ts'
import { aPlan, anIntake, aRegistration, planApproved } from '../../../test/registrations.ts'
import { isJudicial } from './is-judicial.ts'

let world: World
let worker: CoreCaller
let lead: CoreCaller
let officer: CoreCaller
beforeAll(async () => {
  world = await smallWorld()
  ;[worker, lead, officer] = await Promise.all([coreDesk(world, 'w1'), coreDesk(world, 'lead1'), coreDesk(world, 'officerA')])
})
afterAll(() => world.end())

async function registered(more: Parameters<typeof aRegistration>[0] = {}, petitioner?: object) {
  const base = aRegistration(more)
  const { matterId, caseId, petitionerId, number } = await worker.cases.register({ ...base, petitioner: { new: { ...base.petitioner.new, ...petitioner } } })
  return { matterId: matterId as never, caseId: caseId as never, petitionerId: petitionerId as never, number: number! }
}

const wordsOf = async (matterId: never) => (await worker.screening.ofMatter({ matterId })).words

test('7.1.2.g: opinion and decision are two fields with two authors, and the newest of each stands', async () => {
  const { matterId } = await registered()
  const { id: seen } = await worker.screening.opine({ matterId, aspect: 'g', answer: 'own', reason: '本街道即可处理' })
  await lead.screening.opine({ matterId, aspect: 'g', answer: 'lower', organ: '村委会', seen })

  await officer.screening.decide({ matterId, aspect: 'g', answer: 'own', documentNumber: '荔信〔2026〕3 号' })

  expect(await wordsOf(matterId)).toMatchObject([
    { role: 'decision', answer: 'own', byName: '林秀珍', documentNumber: '荔信〔2026〕3 号' },
    { role: 'opinion', answer: 'lower', organ: '村委会', byName: '黄敏仪' }
  ])
})

test('7.1.2.g: of two who decide from the same page the second is told, with both decisions; the first stays', async () => {
  const { matterId } = await registered()
  const second = await coreDesk(world, 'officerA')
  const decide = (desk: CoreCaller, answer: string, documentNumber: string, seen: string | null) => desk.screening.decide({ matterId, aspect: 'g', answer, documentNumber, reason: `依${documentNumber}`, seen })

  const both = await Promise.allSettled([decide(officer, 'own', '荔信〔2026〕7 号', null), decide(second, 'lower', '荔信〔2026〕8 号', null)])

  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const [first] = await wordsOf(matterId)
  const [late, answer, number] = first!.answer === 'own' ? [second, 'lower', '荔信〔2026〕8 号'] as const : [officer, 'own', '荔信〔2026〕7 号'] as const
  expect(await refusalOf(decide(late, answer, number, null))).toMatchObject({
    code: 'record/stale', details: { yours: { answer, documentNumber: number }, theirs: { id: first!.id, answer: first!.answer, byName: first!.byName, documentNumber: first!.documentNumber, reason: `依${first!.documentNumber}` } }
  })
  await decide(late, answer, number, first!.id)
  expect(await wordsOf(matterId)).toMatchObject([{ answer, documentNumber: number }])
})

test('7.1.2.g: the same decision sent again after a lost answer is one decision; a word that is not there is an old page', async () => {
  const { matterId } = await registered()
  const first = { matterId, aspect: 'l', answer: 'accept', reason: '属本机关职权', documentNumber: '荔信〔2026〕9 号', seen: null } as const
  const { id } = await officer.screening.decide(first)

  expect(await officer.screening.decide(first)).toEqual({ id })
  const changed = { ...first, seen: id, reason: '补充理由' } as const
  const { id: next } = await officer.screening.decide(changed)
  expect(await officer.screening.decide(changed)).toEqual({ id: next })
  expect(await world.owner.selectFrom('core.screening').select('id').where('matter_id', '=', matterId).execute()).toHaveLength(2)

  expect((await refusalOf(officer.screening.decide({ ...changed, reason: '另一个理由' }))).code).toBe('record/stale')
  expect((await refusalOf(officer.screening.decide({ ...changed, seen: null }))).code, 'not from the page it was written from').toBe('record/stale')
  expect((await refusalOf(lead.screening.opine({ matterId, aspect: 'l', answer: 'accept', seen: id as never })))).toMatchObject({ code: 'record/stale', details: { theirs: null } })
})

test('7.1.2.g: an opinion does not replace one that its author has not read', async () => {
  const { matterId } = await registered()
  await worker.screening.opine({ matterId, aspect: 'g', answer: 'own', reason: '本街道即可处理' })

  expect(await refusalOf(lead.screening.opine({ matterId, aspect: 'g', answer: 'lower' }))).toMatchObject({ code: 'record/stale', details: { yours: { answer: 'lower' }, theirs: { answer: 'own', reason: '本街道即可处理' } } })
  await lead.screening.opine({ matterId, aspect: 'h', answer: 'no' })
  await officer.screening.decide({ matterId, aspect: 'g', answer: 'own', documentNumber: '荔信〔2026〕9 号' })
})

test('7.1.2.g: the counter gives no opinion, the worker and the lead decide nothing', async () => {
  const { matterId } = await registered()
  const said = { matterId, aspect: 'g' as const, answer: 'own' }

  expect(await refusalOf(officer.screening.opine(said))).toMatchObject({ code: 'FORBIDDEN' })
  for (const desk of [worker, lead]) expect(await refusalOf(desk.screening.decide({ ...said, documentNumber: '1' }))).toMatchObject({ code: 'FORBIDDEN' })
  expect((await refusalOf(officer.screening.decide({ ...said, documentNumber: ' ' }))).code).toBe('screening/document-missing')
})

test('7.1.2.f: declining or referring without a reason is refused', async () => {
  const { matterId } = await registered()
  expect((await refusalOf(worker.screening.opine({ matterId, aspect: 'f', answer: 'decline' }))).code).toBe('case/reason-missing')
  await worker.screening.opine({ matterId, aspect: 'f', answer: 'refer', reason: '需要精神卫生机构' })
  expect(await wordsOf(matterId)).toMatchObject([{ answer: 'refer', reason: '需要精神卫生机构' }])
})

test('7.1.2.h: 涉法涉诉 by opinion, or by what the authority decides against it', async () => {
  const { matterId } = await registered()
  const judicial = async () => (await worker.screening.ofMatter({ matterId })).isJudicial
  expect(await judicial()).toBe(false)

  await worker.screening.opine({ matterId, aspect: 'h', answer: 'yes', stage: 'litigation' })
  expect(await judicial()).toBe(true)
  const { act } = await world.as('officerA')
  expect(await act((db) => isJudicial({ db, tenant: world.units.tenants.townA as never }, matterId))).toBe(true)

  await officer.screening.decide({ matterId, aspect: 'h', answer: 'no', documentNumber: '荔信〔2026〕4 号' })
  expect(await judicial()).toBe(false)
})

test('7.1.2.h: guidance says which organ, what was given, and when', async () => {
  const { matterId } = await registered()
  await officer.screening.addGuidance({ requestId: randomUUID(), matterId, organ: '增城区人民法院', material: '诉讼指引、法律援助告知', givenOn: '2026-01-06' })

  expect((await worker.screening.ofMatter({ matterId })).guidance).toMatchObject([{ organ: '增城区人民法院', material: '诉讼指引、法律援助告知', givenOn: '2026-01-06', byName: '林秀珍' }])
  expect((await refusalOf(worker.screening.addGuidance({ requestId: randomUUID(), matterId, organ: '法院', material: '指引', givenOn: '2099-01-01' }))).code).toBe('time/in-future')
})

test('7.1.2.l: grounds are tied to their article and outcome; 36(3) needs its date', async () => {
  const { matterId } = await registered()
  const said = { matterId, aspect: 'l' as const, answer: 'no-longer-accepted' }
  expect((await refusalOf(worker.screening.opine(said))).code).toBe('screening/ground-missing')
  expect((await refusalOf(worker.screening.opine({ ...said, grounds: ['in-process-below'] }))).code).toBe('screening/ground-elsewhere')
  expect((await refusalOf(worker.screening.opine({ ...said, grounds: ['reexamined-same-facts'] }))).code).toBe('screening/date-missing')

  expect((await refusalOf(worker.screening.opine({ ...said, grounds: ['reexamined-same-facts'], reexaminedOn: '1900-10-11' }))).code).toBe('time/too-early')
  await worker.screening.opine({ ...said, grounds: ['reexamined-same-facts'], reexaminedOn: '2025-10-11' })

  expect(await wordsOf(matterId)).toMatchObject([{ role: 'opinion', grounds: ['reexamined-same-facts'], reexaminedOn: '2025-10-11' }])
})

test('7.1.2.l: what is printed has the opinion as 建议 and no decision until its document is there', async () => {
  const { matterId } = await registered()
  await worker.screening.opine({ matterId, aspect: 'l', answer: 'not-accepted', grounds: ['in-process-below'] })
  const printed = async () => (await worker.screening.printable({ matterId })).filled.aspects.find(({ aspect }) => aspect === 'l')!
  expect(await printed()).toMatchObject({ opinion: { answer: '不予受理', by: '陈晓雯', details: [expect.stringContaining('条例 19(3)')] }, decision: null })

  await officer.screening.decide({ matterId, aspect: 'l', answer: 'accept', documentNumber: '荔信〔2026〕5 号' })

  expect(await printed()).toMatchObject({ decision: { answer: '予以受理', documentNumber: '荔信〔2026〕5 号' } })
})

const noLonger = { aspect: 'l' as const, answer: 'no-longer-accepted', grounds: ['reexamined-same-facts' as const], reexaminedOn: '2025-10-11', documentNumber: '荔〔2026〕1' }
const declined = { aspect: 'l' as const, answer: 'not-accepted', grounds: ['in-process-below' as const], documentNumber: '荔〔2026〕2' }
const accepted = { kind: 'accepted' as const, happenedOn: '2026-01-12', organ: '区住建局', documentNumber: '受理〔2026〕1号' }
const clocksOf = async (matterId: never) => {
  const { clocks, events } = await worker.clocks.ofMatter({ matterId })
  return { ...Object.fromEntries(clocks.map(({ id, state }) => [id, state])), events: events.filter(({ kind }) => kind !== 'registered').map(({ kind, happenedOn }) => [kind, happenedOn]) }
}
const record = (matterId: never, event: object) => worker.clocks.recordEvent({ requestId: randomUUID(), matterId, event: event as never })
const problemOf = async (call: Promise<unknown>) => {
  const { code, details } = await refusalOf(call)
  return [code, ((details?.problems ?? []) as { message: { zh: string } }[])[0]?.message.zh]
}

test.each([
  ['不再受理', noLonger, 'no-longer-accepted'],
  ['不予受理', declined, 'declined']
] as const)('7.1.2.l, 4.1: %s decided by document is what happened to the matter: its terms end, and nobody accepts it until that is changed', async (title, said, kind) => {
  const { matterId } = await registered()

  const { id } = await officer.screening.decide({ matterId, ...said, decidedOn: '2026-01-08' })

  expect(await clocksOf(matterId)).toMatchObject({ transfer: 'met', notice: 'met', handling: 'not-applicable', events: [[kind, '2026-01-08']] })
  expect(await problemOf(record(matterId, accepted))).toEqual(['clock/impossible', expect.stringContaining(`机关已决定“${title}”（${said.documentNumber}）`)])
  expect((await refusalOf(worker.clocks.correctEvent({ requestId: randomUUID(), matterId, eventId: id as never, event: null, reason: '误记' }))).code, 'the decision is changed, not its event').toBe('NOT_FOUND')

  const other = said === noLonger ? declined : noLonger
  const { id: second } = await officer.screening.decide({ matterId, ...other, decidedOn: '2026-01-09', seen: id })
  expect((await worker.clocks.ofMatter({ matterId })).events).toContainEqual(expect.objectContaining({ id: second, replaces: id }))
  await officer.screening.decide({ matterId, aspect: 'l', answer: 'accept', documentNumber: '荔〔2026〕3', seen: second })
  await record(matterId, accepted)
  expect((await clocksOf(matterId) as { handling?: string }).handling).not.toBe('not-applicable')
})

test('7.1.2.l: a decision that contradicts the acceptance is refused whole; what was recorded by hand becomes the decision', async () => {
  const [taken, byHand] = [await registered(), await registered()]
  await record(taken.matterId, accepted)
  await record(byHand.matterId, { ...accepted, kind: 'declined' })

  for (const said of [declined, noLonger]) expect((await problemOf(officer.screening.decide({ matterId: taken.matterId, ...said })))[0]).toBe('clock/impossible')
  expect(await wordsOf(taken.matterId)).toEqual([])
  const first = { matterId: byHand.matterId, ...declined, decidedOn: '2026-01-12', seen: null }
  await officer.screening.decide(first)
  await officer.screening.decide(first)
  expect((await clocksOf(byHand.matterId)).events).toEqual([['declined', '2026-01-12'], ['declined', '2026-01-12']])

  await record(taken.matterId, { ...accepted, kind: 'replied', happenedOn: '2026-01-20' })
  await officer.screening.decide({ matterId: taken.matterId, ...noLonger })
  expect(await clocksOf(taken.matterId)).toMatchObject({ handling: 'met' })
})

test('7.1.2.l: a decision has a day that was, not before the matter came', async () => {
  const { matterId } = await registered()

  for (const decidedOn of ['2025-01-01', '2099-01-01']) expect((await problemOf(officer.screening.decide({ matterId, ...declined, decidedOn })))[0]).toBe('clock/impossible')
  expect((await refusalOf(officer.screening.decide({ matterId, ...noLonger, decidedOn: '2025-10-10' }))).code, 'it cannot rest on what came later').toBe('screening/reexamined-later')
  expect(await wordsOf(matterId)).toEqual([])
})

test('1.b, 7.1.2.k: the bureau has the list of matters with a foreign element; what the screening found goes before the passport', async () => {
  const stateless = await registered({ title: '无国籍人反映' }, { nationality: 'stateless', identity: { name: 'Aung Min' } })
  const citizen = await registered({ title: '涉外合同反映' })
  await worker.screening.opine({ matterId: citizen.matterId, aspect: 'k', answer: 'yes' })
  const denied = await registered({ title: '不涉外' }, { nationality: 'foreigner', identity: { name: 'Ann' } })
  await officer.screening.decide({ matterId: denied.matterId, aspect: 'k', answer: 'no', documentNumber: '荔信〔2026〕6 号' })

  const listed = (await officer.screening.foreignMatters({})).map(({ id }) => id)

  expect(listed.sort()).toEqual([stateless.matterId, citizen.matterId].sort())
  expect((await worker.screening.ofMatter({ matterId: stateless.matterId })).isForeign).toBe(true)
})

test('5.6.a: each claim is judged by itself, and judged again without losing the first word', async () => {
  const { caseId } = await registered()
  await worker.screening.recordClaim({ requestId: randomUUID(), caseId, claim: { text: '要求修复', verdict: 'reasonable', isJudicial: false } })
  const { nth, version } = await worker.screening.recordClaim({ requestId: randomUUID(), caseId, claim: { text: '要求赔偿十万元', verdict: 'pending', isJudicial: false } })
  await worker.screening.recordClaim({ requestId: randomUUID(), caseId, of: { nth, version }, claim: { text: '要求赔偿十万元', verdict: 'unreasonable', reason: '无损失依据', isJudicial: false } })

  expect((await worker.screening.claimsOfCase({ caseId })).claims).toMatchObject([
    { nth: 1, text: '要求修复', verdict: 'reasonable' },
    { nth: 2, version: 2, verdict: 'unreasonable', reason: '无损失依据' }
  ])
  const late = await refusalOf(lead.screening.recordClaim({ requestId: randomUUID(), caseId, of: { nth, version }, claim: { text: '要求赔偿', verdict: 'partly', isJudicial: false } }))
  expect(late).toMatchObject({ code: 'record/stale', details: { yours: { verdict: 'partly' }, theirs: { verdict: 'unreasonable' }, version: 2 } })
})

test('5.6.a: with a claim 涉法涉诉 the plan is not approved before guidance is on record', async () => {
  const { caseId, matterId } = await registered()
  await worker.screening.recordClaim({ requestId: randomUUID(), caseId, claim: { text: '要求改判', verdict: 'pending', isJudicial: true } })
  const intake = await worker.records.sign({ caseId, form: 'core.intake', answers: anIntake() })
  await lead.records.review({ caseId, recordId: intake.recordId as never, review: { verdict: 'approve', assignee: world.people.w1.postId as never, opinion: '' } })
  const plan = await worker.records.sign({ caseId, form: 'core.plan', answers: aPlan() })
  const approve = () => lead.records.review({ caseId, recordId: plan.recordId as never, review: planApproved })
  expect(await refusalOf(approve())).toEqual({ code: 'case/guidance-missing', details: { clause: '5.6.a' } })
  expect((await worker.screening.claimsOfCase({ caseId })).isUnguided).toBe(true)

  await worker.screening.addGuidance({ requestId: randomUUID(), matterId, organ: '广州市中级人民法院', material: '再审申请指引', givenOn: '2026-01-07' })

  expect(await approve()).toMatchObject({ stage: 'planned' })
})
