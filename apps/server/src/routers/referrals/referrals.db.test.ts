import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { defaultRiskSetting } from '@xinshe/core/risk/risk-setting.ts'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { addDays, today } from '@xinshe/words'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { coreDesk, refusalOf, type CoreCaller } from '../../../test/core-desk.ts'
import { atNewest } from '../../../test/set-at-newest.ts'
import { anAssessment, anIntake, aRegistration } from '../../../test/registrations.ts'

let world: World
let worker: CoreCaller
let rival: CoreCaller
let caseId: never
beforeAll(async () => { world = await smallWorld() })
afterAll(() => world.end())
beforeEach(async () => {
  ;[worker, rival] = await Promise.all([coreDesk(world, 'w1'), coreDesk(world, 'lead2', { tenant: 'townB' })])
  caseId = (await worker.cases.register(aRegistration())).caseId as never
})

const day = today(new Date())
/** The rival agency, in the neighbouring town. */
const there = () => ({ kind: 'agency' as const, tenantId: world.units.tenants.townB.id as never, contractId: world.units.contracts.two.id as never })
type Part = 'name' | 'phone' | 'matter' | 'intake' | 'assessment'
const consentFor = async (parts: Part[]) =>
  (await worker.consents.record({ requestId: randomUUID(), caseId, kind: 'sharing', form: 'electronic', givenOn: day, validUntil: addDays(day, 30), recipient: there(), purpose: '心理支持', parts, note: '本人在平板上签名' })).consentId
const aDraft = async ({ parts = ['name'] as Part[], consent = parts as Part[] | null, law = '' } = {}) => {
  const consentId = consent ? await consentFor(consent) : undefined
  const saved = await worker.referrals.save({ requestId: randomUUID(), caseId, recipient: there(), demand: '需要心理支持', picks: parts.map((part) => ({ part })), ...(consentId && { consentId }), law, followUpOn: addDays(day, 14) })
  return { ...saved, consentId: consentId! }
}
const sent = async (wish: Parameters<typeof aDraft>[0] = {}) => {
  const draft = await aDraft(wish)
  const { version } = await worker.referrals.step({ referralId: draft.referralId, version: draft.version, step: 'send' })
  return { ...draft, version }
}
const move = async (desk: CoreCaller, at: { referralId: string; version: number }, step: 'receive' | 'return' | 'begin' | 'finish' | 'fail' | 'withdraw' | 'send', text = '') => ({
  referralId: at.referralId,
  version: (await desk.referrals.step({ referralId: at.referralId, version: at.version, step, text })).version
})

test('6.4: a step sent again after a lost answer is answered as the first time, on either side, and stands once', async () => {
  const draft = await aDraft()
  const send = { referralId: draft.referralId, version: draft.version, step: 'send' as const }
  const first = await worker.referrals.step(send)
  expect(await worker.referrals.step(send)).toEqual(first)
  const receive = { referralId: draft.referralId, version: first.version, step: 'receive' as const, text: '已收到' }
  const received = await rival.referrals.step(receive)

  expect(await rival.referrals.step(receive)).toEqual(received)
  expect((await refusalOf(rival.referrals.step({ ...receive, text: '另一句话' }))).code).toBe('record/stale')
  expect((await refusalOf(worker.referrals.step(send))).code).toBe('record/stale')
  expect((await worker.referrals.get({ referralId: draft.referralId })).steps.map(({ step }) => step)).toEqual(['send', 'receive'])
})

test('6.4, 8.4.d: sent, received, in progress, done: the sender sees state and result, and keeps its own part', async () => {
  const received = await move(rival, await sent(), 'receive')
  const begun = await move(rival, received, 'begin')
  expect((await refusalOf(move(rival, begun, 'finish', '  '))).code).toBe('referral/text-missing')
  await move(rival, begun, 'finish', '已安排六次心理辅导')

  const [line] = await worker.referrals.list({ box: 'sent', caseId })
  expect(line).toMatchObject({ state: 'done', toName: '同心社会工作服务中心', toPlace: '增江街道' })
  const shown = await worker.referrals.get({ referralId: begun.referralId })
  expect(shown.steps.map(({ step, text }) => [step, text])).toEqual([['send', ''], ['receive', ''], ['begin', ''], ['finish', '已安排六次心理辅导']])
  expect(shown).toMatchObject({ own: { demand: '需要心理支持' }, next: [] })
  expect((await worker.cases.timeline({ caseId, size: 20 })).entries.map(({ title }) => title.zh)).toEqual(expect.arrayContaining(['发出转介', '转介已被接收', '转介办结']))
  expect((await worker.consents.ofCase({ caseId })).disclosures).toMatchObject([{ basis: 'consent', parts: ['name'], purpose: '需要心理支持' }])
})

test('6.4: the receiver reads what was ticked and nothing else of the case', async () => {
  const recordId = (await worker.records.sign({ caseId, form: 'core.intake', answers: anIntake() })).recordId
  const consentId = await consentFor(['name', 'intake'])
  const draft = await worker.referrals.save({ requestId: randomUUID(), caseId, recipient: there(), demand: '需要心理支持', picks: [{ part: 'name' }, { part: 'intake', recordId }], consentId })
  const { referralId } = await move(worker, draft, 'send')

  const shown = await rival.referrals.get({ referralId })
  expect(shown).toMatchObject({ own: null, caseId: null, caseNumber: null, fromName: '明德社会工作服务中心', fromPlace: '荔城街道' })
  expect(shown.items).toMatchObject([{ part: 'demand', fields: { text: '需要心理支持' } }, { part: 'name', fields: { text: '林嘉敏' } }, { part: 'intake', fields: { form: 'core.intake', answers: { demand: '要求楼上修复漏水并赔偿。' } } }])
  expect(JSON.stringify(shown), 'identity of the form is not ticked').not.toContain('13812341234')
  for (const call of [() => rival.cases.get({ caseId }), () => rival.records.list({ caseId }), () => rival.consents.ofCase({ caseId })]) {
    expect((await refusalOf(call())).code).toBe('NOT_FOUND')
  }
  expect(await rival.tasks.ofCase({ caseId })).toEqual([])
  const opened = await (await world.as('lead2')).act(async (db) => ({
    records: await db.selectFrom('core.form_record').select('id').where('case_id', '=', caseId).execute(),
    own: await db.selectFrom('core.referral_item').select('id').where('part', '=', 'own').execute(),
    consents: await db.selectFrom('core.consent').select('id').execute()
  }))
  expect(opened).toEqual({ records: [], own: [], consents: [] })
})

test('4.5.b, 6.4: an assessment goes along without the table of relatives, who consented to nothing', async () => {
  const { recordId } = await worker.records.sign({ caseId, form: 'core.assessment', answers: anAssessment() })
  const draft = await worker.referrals.save({ requestId: randomUUID(), caseId, recipient: there(), demand: '需要心理支持', picks: [{ part: 'assessment', recordId }], consentId: await consentFor(['assessment']) })
  const { referralId } = await move(worker, draft, 'send')

  const { items } = await rival.referrals.get({ referralId })
  expect(items).toMatchObject([{ part: 'demand' }, { part: 'assessment', fields: { answers: { social: '与邻里往来少。', needs: anAssessment().needs } } }])
  for (const said of ['members', '婆婆', '1948']) expect(JSON.stringify(items)).not.toContain(said)
})

test('6.4: without ticks nothing goes along but the demand, and a draft is nobody else’s', async () => {
  const draft = await aDraft({ parts: [], consent: null, law: '《信访工作条例》第二十二条' })
  expect((await refusalOf(rival.referrals.get({ referralId: draft.referralId }))).code).toBe('NOT_FOUND')
  await move(worker, draft, 'send')

  expect((await rival.referrals.get({ referralId: draft.referralId })).items.map(({ part }) => part)).toEqual(['demand'])
})

describe('4.5.b, 6.4: on what it is sent', () => {
  test('without consent or an article it stays a draft', async () => {
    const draft = await aDraft({ consent: null })
    expect((await refusalOf(move(worker, draft, 'send'))).code).toBe('consent/missing')
    expect((await worker.referrals.list({ box: 'sent', caseId }))[0]).toMatchObject({ state: 'draft' })
  })

  test('a consent that covers less, or was withdrawn, sends nothing', async () => {
    expect((await refusalOf(move(worker, await aDraft({ parts: ['name', 'phone'], consent: ['name'] }), 'send'))).code).toBe('consent/parts-uncovered')
    const draft = await aDraft()
    await worker.consents.withdraw({ caseId, consentId: draft.consentId, reason: '改变主意' })
    expect((await refusalOf(move(worker, draft, 'send'))).code).toBe('consent/withdrawn')
  })

  test('withdrawn after sending, the receiver reads no more from the very next request, in the database too, and can only end it', async () => {
    const at = await move(rival, await sent(), 'receive')
    expect((await rival.referrals.get({ referralId: at.referralId })).items).toHaveLength(2)
    const [disclosed] = (await worker.consents.ofCase({ caseId })).disclosures
    await worker.consents.withdraw({ caseId, consentId: disclosed!.consentId!, reason: '不愿继续' })

    const shown = await rival.referrals.get({ referralId: at.referralId })
    expect(shown).toMatchObject({ isShut: true, items: [], next: ['return', 'fail'] })
    const rows = await (await world.as('lead2')).act((db) => db.selectFrom('core.referral_item').select('id').where('referral_id', '=', at.referralId).execute())
    expect(rows).toEqual([])
    expect((await refusalOf(move(rival, at, 'begin'))).code).toBe('referral/shut')
    const raw = (await world.as('lead2')).act((db) => sql`select core.move_referral(${world.units.tenants.townA.id}, ${at.referralId}, ${at.version}, 'begin', gen_random_uuid(), null)`.execute(db))
    await expect(raw).rejects.toMatchObject({ code: '23514' })
    await move(rival, at, 'return', '同意已撤回')
    expect((await worker.referrals.get({ referralId: at.referralId })).steps.at(-1)).toMatchObject({ step: 'return', text: '同意已撤回' })
  })

  test.each(['return', 'fail'] as const)('withdrawn while it is in progress, the receiver ends it with words and without reading: %s', async (step) => {
    const at = await move(rival, await move(rival, await sent(), 'receive'), 'begin')
    const [disclosed] = (await worker.consents.ofCase({ caseId })).disclosures
    await worker.consents.withdraw({ caseId, consentId: disclosed!.consentId!, reason: '不愿继续' })

    expect(await rival.referrals.get({ referralId: at.referralId })).toMatchObject({ isShut: true, items: [], next: ['return', 'fail'] })
    expect((await rival.referrals.list({ box: 'received', isShut: true })).map(({ id }) => id), 'on the receiver’s Today').toContain(at.referralId)
    expect((await worker.referrals.list({ box: 'sent', isBack: true, caseId })).map(({ id }) => id), 'on the sender’s Today').toEqual([at.referralId])
    for (const other of ['finish', 'begin'] as const) expect((await refusalOf(move(rival, at, other, '一句话'))).code).toBe(other === 'finish' ? 'referral/shut' : 'referral/wrong-step')
    expect((await refusalOf(move(rival, at, step))).code).toBe('referral/text-missing')
    await move(rival, at, step, '同意已撤回，停止办理')

    expect((await worker.referrals.get({ referralId: at.referralId })).steps.at(-1)).toMatchObject({ step, text: '同意已撤回，停止办理' })
    expect((await rival.referrals.list({ box: 'received', isShut: true })).map(({ id }) => id)).not.toContain(at.referralId)
  })

  test('once it is shut the receiver still reads when it was sent, and why its sender withdrew it, and no message that went along', async () => {
    const draft = await aDraft()
    const received = await move(rival, await move(worker, draft, 'send', '请电话联系'), 'receive')
    const plain = await move(rival, await sent(), 'receive')
    const texts = async ({ referralId }: { referralId: string }) => (await rival.referrals.get({ referralId })).steps.map(({ step, text }) => `${step} ${text}`.trim())
    expect(await texts(received)).toEqual(['send 请电话联系', 'receive'])
    for (const { consentId } of (await worker.consents.ofCase({ caseId })).disclosures) await worker.consents.withdraw({ caseId, consentId: consentId!, reason: '不愿继续' })

    await move(worker, plain, 'withdraw', '本人不愿继续')

    expect(await texts(plain)).toEqual(['send', 'receive', 'withdraw 本人不愿继续'])
    expect(await texts(received)).toEqual(['receive'])
  })
})

test('4.5.b: a consent withdrawn at the very moment of sending lets nothing be read, whichever was first', async () => {
  for (let n = 0; n < 4; n++) {
    const draft = await aDraft()
    const other = await coreDesk(world, 'lead1')
    const [send, withdrawal] = await Promise.all([refusalOf(move(worker, draft, 'send')), refusalOf(other.consents.withdraw({ caseId, consentId: draft.consentId, reason: '改变主意' }))])
    expect(withdrawal.code).toBe('accepted')
    expect(['accepted', 'consent/withdrawn', 'consent/missing']).toContain(send.code)
    const rows = await (await world.as('lead2')).act((db) => db.selectFrom('core.referral_item').select('id').where('referral_id', '=', draft.referralId).execute())
    expect(rows).toEqual([])
  }
})

test('6.4: no receipt after three days: it is due in the sender’s list, says how late, and falls away with the receipt', async () => {
  const at = await sent()
  const reminders = async () => (await worker.tasks.ofCase({ caseId })).filter(({ source }) => source === `referral/${at.referralId}/receipt`)
  expect(await reminders()).toMatchObject([{ state: 'open', dueOn: addDays(day, 3) }])
  const later = await coreDesk(world, 'w1', { now: () => new Date(Date.now() + 5 * 86_400_000) })
  expect((await later.referrals.list({ box: 'sent', caseId }))[0]).toMatchObject({ daysLate: 2 })

  const received = await move(rival, at, 'receive')
  expect(await reminders()).toMatchObject([{ state: 'done' }])
  expect((await later.referrals.list({ box: 'sent', caseId }))[0]).toMatchObject({ daysLate: 0 })
  const followUp = async () => (await worker.tasks.ofCase({ caseId })).find(({ source }) => source === `referral/${at.referralId}/follow-up`)
  expect(await followUp()).toMatchObject({ state: 'open', dueOn: addDays(day, 14) })
  await move(rival, received, 'fail', '对方无此服务')
  expect(await followUp()).toMatchObject({ state: 'done' })
})

test('6.4: returned, rewritten and sent anew: the receiver reads the new text and not the old', async () => {
  const returned = await move(rival, await sent(), 'return', '请补充情况')
  const { consentId } = await worker.referrals.get({ referralId: returned.referralId })
  const saved = await worker.referrals.save({ requestId: randomUUID(), caseId, of: returned, recipient: there(), demand: '补充：失眠三个月', picks: [], consentId: consentId! })
  await move(worker, saved, 'send')

  expect((await rival.referrals.get({ referralId: returned.referralId })).items).toMatchObject([{ part: 'demand', fields: { text: '补充：失眠三个月' } }])
})

test('6.4: to an organ outside the sender enters receipt and result by hand', async () => {
  const draft = await worker.referrals.save({ requestId: randomUUID(), caseId, recipient: { kind: 'organ', organ: '增城区残联' }, demand: '申请补贴', law: '第二十二条' })
  const at = await move(worker, await move(worker, draft, 'send'), 'receive', '残联窗口，编号 31')
  await move(worker, at, 'finish', '已发放')
  expect((await worker.referrals.list({ box: 'sent', q: '残联' }))[0]).toMatchObject({ state: 'done', organ: '增城区残联' })
})

test('6.4: the receiving lead opens a case of its own; its worker reads what went along, and follows the case', async () => {
  const at = await sent({ parts: ['name', 'phone'] })
  const own = await coreDesk(world, 'w3', { tenant: 'townB' })
  expect((await refusalOf(own.referrals.get({ referralId: at.referralId }))).code).toBe('NOT_FOUND')
  const { opened, version } = await rival.referrals.step({ referralId: at.referralId, version: at.version, step: 'receive', open: { workerId: world.people.w3.postId as never, title: '心理支持' } })

  const theirs = await rival.cases.get({ caseId: opened!.caseId as never })
  expect(theirs).toMatchObject({ matter: { title: '心理支持' }, petitioner: { shown: { name: '林**' } } })
  expect(await own.referrals.list({ box: 'received' })).toMatchObject([{ toNumber: opened!.number, state: 'received' }])
  await move(own, { referralId: at.referralId, version }, 'begin')
  expect((await refusalOf(worker.cases.get({ caseId: opened!.caseId as never }))).code).toBe('NOT_FOUND')
})

test('6.4: who ticks “open a case” only in the second try, or for another worker, is told, and is not left to believe it is open', async () => {
  const open = { workerId: world.people.w3.postId as never, title: '心理支持' }
  const [bare, opening] = [await sent(), await sent()]
  const receive = { referralId: bare.referralId, version: bare.version, step: 'receive' as const }
  await rival.referrals.step(receive)
  const withCase = { ...receive, referralId: opening.referralId, version: opening.version, open }
  const first = await rival.referrals.step(withCase)

  expect((await refusalOf(rival.referrals.step({ ...receive, open }))).code).toBe('record/stale')
  for (const other of [{ workerId: world.people.lead2.postId as never }, { title: '法律咨询' }]) expect((await refusalOf(rival.referrals.step({ ...withCase, open: { ...open, ...other } }))).code).toBe('record/stale')
  expect(await rival.referrals.step(withCase)).toEqual(first)
  expect(first.opened).not.toBeNull()
})

describe('6.4: who may not', () => {
  test('a stranger, a colleague and the tiers above see no referral and move none', async () => {
    const at = await sent()
    for (const [person, tenant] of [['w2', 'townA'], ['w3', 'townB'], ['officerA', 'townA'], ['officerB', 'townB'], ['officerDistrict', 'district']] as const) {
      const rows = await (await world.as(person)).act((db) => db.selectFrom('core.referral').select('id').where('id', '=', at.referralId).execute())
      expect(rows, person).toEqual([])
      const raw = (await world.as(person)).act((db) => sql`select core.move_referral(${world.units.tenants.townA.id}, ${at.referralId}, ${at.version}, 'receive', gen_random_uuid(), null)`.execute(db))
      await expect(raw, `${person} at ${tenant}`).rejects.toMatchObject({ code: '42501' })
    }
  })

  test('the receiver writes nothing of the sender’s, and the sender does not receive in the receiver’s name', async () => {
    const at = await sent()
    expect((await refusalOf(move(worker, at, 'receive'))).code).toBe('referral/wrong-side')
    const raw = (await world.as('w1')).act((db) => sql`select core.move_referral(${world.units.tenants.townA.id}, ${at.referralId}, ${at.version}, 'receive', gen_random_uuid(), null)`.execute(db))
    await expect(raw).rejects.toMatchObject({ code: '23514' })
    const rows = await (await world.as('lead2')).act((db) => db.updateTable('core.referral').set({ organ: '' }).where('id', '=', at.referralId).returning('id').execute())
    expect(rows).toEqual([])
    await expect((await world.as('w1')).act((db) => sql`update core.referral set state = 'done' where id = ${at.referralId}`.execute(db))).rejects.toMatchObject({ code: '42501' })
  })

  test('of two who move it at once, one wins and the other is told', async () => {
    const at = await sent()
    const answers = await Promise.all([refusalOf(move(rival, at, 'receive')), refusalOf(move(worker, at, 'withdraw', '发错了'))])
    expect(answers.map(({ code }) => code).sort()).toEqual(['accepted', 'record/stale'])
  })
})

test('6.4: after how many days without a receipt a referral is reminded of is set by the bureau above, then by the own, and the sender may still say otherwise', async () => {
  const remindedOn = async (receiptDays?: number) => {
    const saved = await worker.referrals.save({ requestId: randomUUID(), caseId, recipient: { kind: 'organ', organ: '增城区残联' }, demand: '申请补贴', law: '《信访工作条例》第二十二条', receiptDays })
    await move(worker, saved, 'send')
    const source = `referral/${saved.referralId}/receipt`
    return (await worker.tasks.ofCase({ caseId })).find((task) => task.source === source)!.dueOn
  }
  const bureau = { town: await coreDesk(world, 'bureauA'), district: await coreDesk(world, 'bureauDistrict', { tenant: 'district' }) }
  const set = async (desk: CoreCaller, receiptDays: number) => atNewest(desk).levels({ ...defaultRiskSetting, receiptDays })
  expect(await remindedOn()).toBe(addDays(day, 3))

  await set(bureau.district, 7)
  expect(await remindedOn()).toBe(addDays(day, 7))
  expect(await worker.risk.setting()).toMatchObject({ receiptDays: 7, setAt: '增城区' })
  await set(bureau.town, 5)
  await set(bureau.district, 9)
  expect([await remindedOn(), await remindedOn(1)]).toEqual([addDays(day, 5), addDays(day, 1)])

  await expect(set(bureau.town, 31)).rejects.toThrow()
  expect((await refusalOf(set(worker, 2))).code).toBe('FORBIDDEN')
})

test('6.4: the day to follow up lies ahead: not in the past, not beyond ten years, and a draft that waited is looked at again', async () => {
  const base = { caseId, recipient: there(), demand: '需要心理支持', picks: [], law: '《精神卫生法》第二十八条' }
  expect((await refusalOf(worker.referrals.save({ requestId: randomUUID(), ...base, followUpOn: addDays(day, -1) }))).code).toBe('referral/follow-up-past')
  expect((await refusalOf(worker.referrals.save({ requestId: randomUUID(), ...base, followUpOn: '9999-12-31' }))).code).toBe('time/too-far')

  const draft = await worker.referrals.save({ requestId: randomUUID(), ...base, followUpOn: day })
  await sql`update core.referral set follow_up_on = follow_up_on - 1 where id = ${draft.referralId}`.execute(world.owner)
  expect((await refusalOf(worker.referrals.step({ ...draft, step: 'send' }))).code).toBe('referral/follow-up-past')
})

test('6.4: one that came back waits on the sender’s Today until it is sent again or withdrawn, one that failed until its sender has noted it', async () => {
  const backOf = async (desk: CoreCaller) => (await desk.referrals.list({ box: 'sent', isBack: true, caseId })).map(({ id, state }) => [id, state])
  const returned = await move(rival, await sent(), 'return', '不在服务范围')
  const failed = await move(rival, await move(rival, await sent(), 'receive'), 'fail', '当事人不愿参加')

  expect(await backOf(worker)).toEqual([[failed.referralId, 'failed'], [returned.referralId, 'returned']])
  expect(await backOf(await coreDesk(world, 'lead1')), 'the worker answers for it').toEqual([])
  expect((await refusalOf(worker.referrals.noteFailed({ referralId: returned.referralId }))).code).toBe('referral/wrong-step')
  expect((await refusalOf(rival.referrals.noteFailed({ referralId: failed.referralId }))).code).toBe('NOT_FOUND')
  const direct = async (person: 'lead2' | 'w1') => (await world.as(person)).act((db) => sql`select core.note_failed_referral(${world.units.tenants.townA.id}, ${failed.referralId})`.execute(db))
  await expect(direct('lead2')).rejects.toThrow('not allowed')

  await move(worker, returned, 'withdraw', '另行安排')
  await worker.referrals.noteFailed({ referralId: failed.referralId })
  await worker.referrals.noteFailed({ referralId: failed.referralId })
  expect(await backOf(worker)).toEqual([])
  expect([(await worker.referrals.get({ referralId: failed.referralId })).notedAt, (await rival.referrals.get({ referralId: failed.referralId })).notedAt]).toEqual([expect.any(Date), null])
})
