import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { defaultRiskSetting, levelOf } from '@xinshe/core/risk/risk-setting.ts'
import type { RiskLevel } from '@xinshe/core/case/case.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { addDays, today } from '@xinshe/words'
import { coreDesk, refusalOf, type CoreCaller } from '../../../test/core-desk.ts'
import { atNewest } from '../../../test/set-at-newest.ts'
import { openLog } from '../../http/log.ts'
import { callOverdueSteps } from '../../worker/call-overdue-steps.ts'
import { anIntake, aRegistration } from '../../../test/registrations.ts'

let world: World
let worker: CoreCaller
let lead: CoreCaller
let officer: CoreCaller
let admin: CoreCaller
beforeAll(async () => {
  world = await smallWorld()
  ;[worker, lead, officer, admin] = await Promise.all([coreDesk(world, 'w1'), coreDesk(world, 'lead1'), coreDesk(world, 'officerA'), coreDesk(world, 'bureauA')])
})
afterAll(() => world.end())

const here = today(new Date())
const aCase = async () => (await worker.cases.register(aRegistration())).caseId as never
const rating = (level: RiskLevel, after = 0, more: object = {}) => ({ level, after, criteria: levelOf(defaultRiskSetting, level).criteria.slice(0, 1), reason: '谈及轻生', lifeRisk: level === 'red' ? ('self' as const) : ('nobody' as const), ...more })
const toldOf = async (caseId: string) => {
  const rows = await world.owner.selectFrom('core.risk_notice').select(['tier', 'account_id as account']).where('case_id', '=', caseId).execute()
  return rows.map(({ tier, account }) => `${tier} ${Object.entries(world.people).find(([, { accountId }]) => accountId === account)![0]}`).sort()
}

test('6.3.3.b: a rating sent again after a lost answer is answered as the first time, and tells nobody twice; another one is told of it', async () => {
  const caseId = await aCase()
  const plain = { caseId, ...rating('orange') }
  const first = await worker.risk.rate(plain)

  expect(await worker.risk.rate(plain)).toEqual(first)
  expect((await worker.risk.ofCase({ caseId })).ratings).toHaveLength(1)
  expect(await toldOf(caseId)).toHaveLength(first.told)
  for (const [desk, more] of [[worker, { reason: '另一个原因' }], [lead, {}]] as const) expect((await refusalOf(desk.risk.rate({ ...plain, ...more }))).code).toBe('record/stale')
})

test('6.3.3.b: changing a level tells exactly the posts set for it, never its author, and fixes the next review', async () => {
  const caseId = await aCase()

  const { told, nextReviewOn } = await worker.risk.rate({ caseId, ...rating('orange') })

  expect(nextReviewOn).toBe(addDays(here, 7))
  expect((await toldOf(caseId)).filter((line) => line.startsWith('lead'))).toEqual(['lead lead1'])
  expect((await toldOf(caseId)).every((line) => /^(lead|town) /.test(line))).toBe(true)
  expect(await toldOf(caseId)).toHaveLength(told)
  expect((await worker.cases.get({ caseId })).risk).toBe('orange')
  expect((await officer.risk.notices()).map((notice) => notice.caseId)).toContain(caseId)
  expect(await worker.risk.notices()).toEqual([])

  await officer.risk.seeNotice({ ratingId: (await officer.risk.ofCase({ caseId })).ratings[0]!.id })
  expect((await officer.risk.notices()).map((notice) => notice.caseId)).not.toContain(caseId)
  expect((await lead.risk.ofCase({ caseId })).told.filter(({ seenAt }) => seenAt)).toHaveLength(1)
})

test('6.3.3.b: when a level falls, whoever was told of the graver one is told of the lower, and the unread notice says what holds now', async () => {
  const caseId = await aCase()
  const district = await coreDesk(world, 'officerDistrict', { tenant: 'district' })
  const noticesOf = async (desk: CoreCaller) => (await desk.risk.notices()).filter((notice) => notice.caseId === caseId).map(({ level, levelNow }) => [level, levelNow])
  await worker.risk.rate({ caseId, ...rating('red', 0, { plan: '每日联系' }) })
  expect(await noticesOf(district)).toEqual([['red', 'red']])

  await lead.risk.rate({ caseId, ...rating('yellow', 1) })

  for (const desk of [officer, district]) expect(await noticesOf(desk)).toEqual([['red', 'yellow'], ['yellow', 'yellow']])
  expect((await toldOf(caseId)).filter((line) => line.includes('lead1'))).toEqual(['lead lead1'])
  await worker.risk.rate({ caseId, ...rating('orange', 2) })
  expect((await noticesOf(district)).map(([level]) => level), 'a rise tells its own tiers').toEqual(['red', 'yellow'])
})

test('6.3.3.b: every change stays in the history with its author and its reason, which the bureau does not read', async () => {
  const caseId = await aCase()
  await worker.risk.rate({ caseId, ...rating('orange') })
  await lead.risk.rate({ caseId, ...rating('yellow', 1, { reason: '情绪已平稳' }) })

  const { ratings } = await worker.risk.ofCase({ caseId })
  expect(ratings.map(({ level, text }) => [level, text!.reason])).toEqual([['yellow', '情绪已平稳'], ['orange', '谈及轻生']])
  expect((await officer.risk.ofCase({ caseId })).ratings.map(({ level, text }) => [level, text])).toEqual([['yellow', null], ['orange', null]])
  const { sealed } = await world.owner.selectFrom('core.risk_rating').select('sealed').where('case_id', '=', caseId).limit(1).executeTakeFirstOrThrow()
  expect(sealed.toString('utf8')).not.toContain('轻生')
  const { entries } = await officer.cases.timeline({ caseId })
  expect(entries[0]).toMatchObject({ kind: 'core/risk-rated', title: { zh: '风险等级评为黄色' } })
})

test('6.3.3.b: of two who rate at once the second is refused with both ratings, and nothing is lost', async () => {
  const caseId = await aCase()
  await lead.risk.rate({ caseId, ...rating('red', 0, { reason: '负责人所写' }) })

  const refused = await refusalOf(worker.risk.rate({ caseId, ...rating('blue', 0, { reason: '社工所写' }) }))

  expect(refused.code).toBe('record/stale')
  expect(refused.details).toMatchObject({ yours: { level: 'blue', reason: '社工所写' }, theirs: { level: 'red', text: { reason: '负责人所写' } }, version: 1 })
  expect((await worker.cases.get({ caseId })).risk).toBe('red')
  const both = await Promise.all([refusalOf(worker.risk.rate({ caseId, ...rating('blue', 1) })), refusalOf(lead.risk.rate({ caseId, ...rating('yellow', 1) }))])
  expect(both.map(({ code }) => code).sort()).toEqual(['accepted', 'record/stale'])
})

test('7.2.2.c: red has two names; the second is another person, and one of the two leads', async () => {
  const caseId = await aCase()
  const { ratingId } = await worker.risk.rate({ caseId, ...rating('red') })

  expect((await refusalOf(worker.risk.confirm({ caseId, ratingId }))).code).toBe('risk/own-rating')
  expect((await refusalOf((await coreDesk(world, 'w2')).risk.confirm({ caseId, ratingId }))).code).toBe('NOT_FOUND')
  expect((await lead.risk.due()).filter((duty) => duty.caseId === caseId)).toMatchObject([{ kind: 'confirm', isOverdue: false }])
  expect((await lead.agenda.between({ from: here, to: addDays(here, 1) })).items.filter((item) => item.caseId === caseId && item.duty === 'confirm')).toHaveLength(1)

  await lead.risk.confirm({ caseId, ratingId })

  expect((await lead.risk.due()).filter((duty) => duty.caseId === caseId)).toEqual([])
  expect((await worker.risk.ofCase({ caseId })).ratings[0]).toMatchObject({ byName: expect.any(String), confirmedBy: expect.any(String) })
  expect((await refusalOf(lead.risk.confirm({ caseId, ratingId }))).code).toBe('risk/nothing-to-confirm')
})

test('7.2.2.c: the database alone refuses the author’s own second name, and a level without its rating', async () => {
  const caseId = await aCase()
  const { ratingId } = await worker.risk.rate({ caseId, ...rating('red') })
  const w1 = await world.as('w1')
  const keys = await world.owner.selectFrom('core.risk_rating').select(['tenant_id', 'case_id', 'contract_id', 'worker_id']).where('id', '=', ratingId).executeTakeFirstOrThrow()

  await expect(w1.act((db) => db.insertInto('core.risk_confirmation').values({ ...keys, rating_id: ratingId }).execute())).rejects.toMatchObject({ code: '42501' })
  await expect(w1.act((db) => sql`update core."case" set risk = 'blue' where id = ${caseId}`.execute(db))).rejects.toMatchObject({ code: '42501' })
  await expect(w1.act((db) => sql`update core.risk_rating set level = 'blue' where id = ${ratingId}`.execute(db))).rejects.toMatchObject({ code: '42501' })
  await expect(w1.act((db) => sql`select core.tell_rating(${keys.tenant_id}, ${ratingId}, '{city}', 1)`.execute(db))).rejects.toMatchObject({ code: '42501' })
})

test('6.3.3.b: impossible days, criteria of nobody and an empty reason are refused, and the level stays', async () => {
  const caseId = await aCase()
  for (const nextReviewOn of ['2026-02-30', '1999-01-01', '20260-01-01', 'tomorrow', here, addDays(here, 400)]) {
    expect((await refusalOf(worker.risk.rate({ caseId, ...rating('blue', 0, { nextReviewOn }) }))).code, nextReviewOn).toBe('risk/wrong-review-day')
  }
  expect((await refusalOf(worker.risk.rate({ caseId, ...rating('blue', 0, { criteria: ['自创标准'] }) }))).code).toBe('risk/criterion-unknown')
  expect((await refusalOf(worker.risk.rate({ caseId, ...rating('blue', 0, { reason: '   ' }) }))).code).toBe('BAD_REQUEST')
  expect((await worker.cases.get({ caseId })).risk).toBeNull()
})

test('6.3.3.b: a clock that jumps back does not make an older rating the newest', async () => {
  const caseId = await aCase()
  await worker.risk.rate({ caseId, ...rating('orange') })
  const lastYear = await coreDesk(world, 'w1', { now: () => new Date(Date.now() - 365 * 86_400_000) })
  await lastYear.risk.rate({ caseId, ...rating('yellow', 1) })

  expect((await worker.risk.ofCase({ caseId })).ratings.map(({ level }) => level)).toEqual(['yellow', 'orange'])
  expect((await worker.cases.get({ caseId })).risk).toBe('yellow')
  expect((await worker.risk.due()).filter((duty) => duty.caseId === caseId)).toMatchObject([{ kind: 'review', isOverdue: true }])
})

test('7.2.2.a, 7.2.2.b, 7.1.4.d: a flagged visit without a level, orange without a plan and too long without a contact stand overdue, the last with the lead too', async () => {
  const { caseId, matterId } = await worker.cases.register(aRegistration())
  const contact = await world.owner.selectFrom('core.contact').select('id').where('matter_id', '=', matterId).executeTakeFirstOrThrow()
  await worker.classification.recordIrrational({ matterId: matterId as never, contactId: contact.id as never, noBasis: true, orderAffected: true, evidence: '在大厅反复呼喊' })
  const dueIn = async (days: number) => {
    const desk = await coreDesk(world, 'w1', { now: () => new Date(Date.now() + days * 86_400_000) })
    return (await desk.risk.due()).filter((duty) => duty.caseId === caseId).map(({ kind, isOverdue }) => kind + (isOverdue ? '!' : ''))
  }

  expect(await dueIn(0)).toEqual(['rate'])
  expect(await dueIn(1.1)).toEqual(['rate!'])
  await worker.risk.rate({ caseId: caseId as never, ...rating('orange') })
  expect(await dueIn(0)).toEqual(['plan'])
  expect(await dueIn(8.5)).toEqual(['plan!', 'review!', 'contact!'])
  const leadLater = await coreDesk(world, 'lead1', { now: () => new Date(Date.now() + 8.5 * 86_400_000) })
  expect((await leadLater.risk.due()).filter((duty) => duty.caseId === caseId)).toMatchObject([{ kind: 'contact', isOverdue: true, workerName: world.people.w1.displayName }])
  await worker.risk.rate({ caseId: caseId as never, ...rating('orange', 1, { plan: '联系社区民警和家属' }) })
  expect(await dueIn(0)).toEqual([])
})

test('7.1.4.d: a home visit and a logged service are contacts; an entry that was taken back is none', async () => {
  const caseId = await aCase()
  await worker.risk.rate({ caseId, ...rating('blue') })
  const [later, lead] = await Promise.all((['w1', 'lead1'] as const).map((person) => coreDesk(world, person, { now: () => new Date(Date.now() + 40 * 86_400_000) })))
  const contactOf = async (desk = later!) => (await desk.risk.due()).find((duty) => duty.caseId === caseId && duty.kind === 'contact')?.isOverdue
  expect([await contactOf(), await contactOf(lead)]).toEqual([true, true])

  const { entryId } = await later!.service.record({ requestId: randomUUID(), caseId, answers: { on: addDays(here, 39), minutes: 45, techniques: ['relations'] } })
  expect([await contactOf(), await contactOf(lead)]).toEqual([undefined, undefined])
  await later!.service.strike({ entryId, reason: '记错个案' })
  expect(await contactOf()).toBe(true)
  const { visitId } = await worker.visits.checkIn({ requestId: randomUUID(), caseId, buddyId: world.people.w2.postId as never, minutes: 60 })
  await worker.visits.checkOut({ visitId })
  await world.owner.updateTable('core.home_visit').set({ ended_at: sql`now() + interval '39 days'` }).where('id', '=', visitId).execute()
  expect([await contactOf(), await contactOf(lead)]).toEqual([undefined, undefined])
})

test('7.2.2.b: orange without a plan alarms the lead once its hours are over, with a flow and without; rating anew without one wins no time', async () => {
  const [caseId, withPlan] = [await aCase(), await aCase()]
  const alarmsOf = (id: string) => world.owner.selectFrom('core.alarm').select(['id', 'kind']).where('case_id', '=', id).execute()
  const call = () => callOverdueSteps({ jobs: world.jobs }, openLog('silent'))
  await worker.risk.rate({ caseId, ...rating('orange') })
  await sql`update core.risk_rating set made_at = made_at - make_interval(hours => ${defaultRiskSetting.planHours}) where case_id = ${caseId}`.execute(world.owner)
  await worker.risk.rate({ caseId, ...rating('orange', 1) })
  await call()
  await worker.risk.rate({ caseId, ...rating('orange', 2) })
  await call()

  const alarms = await alarmsOf(caseId)
  expect(alarms).toMatchObject([{ kind: 'plan-overdue' }])
  expect((await lead.alarms.mine()).map(({ id }) => id)).toContain(alarms[0]!.id)
  await worker.risk.rate({ caseId: withPlan, ...rating('orange', 0, { plan: '联系家属' }) })
  await sql`update core.risk_rating set made_at = made_at - interval '9 days' where case_id = ${withPlan}`.execute(world.owner)
  await call()
  expect(await alarmsOf(withPlan)).toEqual([])
})

test('6.3.3.a: a form signed with something suspected asks for a level until the case is rated', async () => {
  const caseId = await aCase()
  await worker.records.sign({ caseId, form: 'core.intake', answers: anIntake({ violence: 'suspected' }) })
  const dueNow = async () => (await worker.risk.due()).filter((duty) => duty.caseId === caseId).map(({ kind }) => kind)

  expect(await dueNow()).toEqual(['rate'])
  await worker.risk.rate({ caseId, ...rating('yellow') })
  expect(await dueNow()).toEqual([])
})

test('6.3.3.b: what the district sets holds in its towns until the town sets its own; the change is on record', async () => {
  const district = await coreDesk(world, 'bureauDistrict', { tenant: 'district' })
  await atNewest(district).levels({ ...defaultRiskSetting, rateHours: 6 })
  expect(await worker.risk.setting()).toMatchObject({ rateHours: 6, history: [] })
  const levels = defaultRiskSetting.levels.map((one) => (one.level === 'blue' ? { ...one, name: '关注级', contactDays: 20 } : one))
  await atNewest(admin).levels({ ...defaultRiskSetting, levels })

  const set = await worker.risk.setting()
  expect(set.rateHours).toBe(24)
  expect(levelOf(set, 'blue')).toMatchObject({ name: '关注级', contactDays: 20 })
  expect(set.history[0]!.byName).toBeTruthy()
  expect(await worker.risk.names()).toMatchObject({ blue: '关注级', red: '' })
  expect((await refusalOf(atNewest(worker).levels({ ...defaultRiskSetting, levels }))).code).toBe('FORBIDDEN')
  expect((await refusalOf(atNewest(admin).levels({ ...defaultRiskSetting, levels: levels.map((one) => ({ ...one, level: 'red' as const })) }))).code).toBe('risk/wrong-levels')
})

test('6.3.3.b, 7.1.4.d: no bureau switches the notice off by telling nobody, takes red from the lead, or has the graver level read later, reviewed or contacted less often', async () => {
  const set = (level: 'red' | 'blue', change: object) => atNewest(admin).levels({ ...defaultRiskSetting, levels: defaultRiskSetting.levels.map((one) => (one.level === level ? { ...one, ...change } : one)) })
  expect((await refusalOf(atNewest(admin).levels({ ...defaultRiskSetting, levels: defaultRiskSetting.levels.map((one) => ({ ...one, tells: [] })) }))).code).toBe('risk/lead-untold')
  expect(await refusalOf(set('red', { tells: ['worker', 'town'] }))).toMatchObject({ code: 'risk/lead-untold', details: { level: 'red' } })
  expect(await refusalOf(set('blue', { tells: [] }))).toMatchObject({ code: 'risk/nobody-told', details: { level: 'blue' } })
  expect(await refusalOf(set('red', { contactDays: 200 }))).toMatchObject({ code: 'risk/contact-rarer', details: { level: 'red' } })
  expect(await refusalOf(set('blue', { reviewDays: 1 }))).toMatchObject({ code: 'risk/review-rarer', details: { level: 'red' } })
  expect(await refusalOf(set('red', { minutes: 3000 }))).toMatchObject({ code: 'risk/read-later', details: { level: 'red' } })
  await set('red', { tells: ['lead'], contactDays: 7 })
})

test('6.3.3.b: the database keeps the floor of who is told too, past the procedure', async () => {
  const { act } = await world.as('bureauA')
  const write = (level: string, change: object) => act((db) => sql`select core.set_risk_setting(${world.units.tenants.townA.id}, (core.setting_stands(${world.units.tenants.townA.id}, 'risk')).version, ${JSON.stringify(defaultRiskSetting.levels.map((one) => (one.level === level ? { ...one, ...change } : one)))}::jsonb, 24, 48, 72, 14, 3, 15)`.execute(db))

  await expect(write('red', { tells: ['worker', 'town'] })).rejects.toMatchObject({ code: '23514' })
  await expect(write('blue', { tells: [] })).rejects.toMatchObject({ code: '23514' })
  await expect(write('yellow', { tells: undefined })).rejects.toMatchObject({ code: '23514' })
  await expect(write('orange', { level: 'yellow' })).rejects.toMatchObject({ code: '23514' })
  await expect(write('blue', { tells: ['worker'] })).resolves.toBeTruthy()
})

test('6.3.3.b: the list of cases is filtered and sorted by level, page by page', async () => {
  const made: Record<string, string> = {}
  for (const level of ['blue', 'red', 'orange'] as const) await worker.risk.rate({ caseId: (made[level] = await aCase()) as never, ...rating(level) })
  made.none = await aCase()

  const listed: string[] = []
  let after: Awaited<ReturnType<typeof worker.cases.list>>['next'] = null
  do {
    const { cases, next }: Awaited<ReturnType<typeof worker.cases.list>> = await worker.cases.list({ view: 'mine', sort: 'risk', size: 2, ...(after && { after }) })
    listed.push(...cases.map(({ id }) => id))
    after = next
  } while (after)

  expect(new Set(listed).size).toBe(listed.length)
  const order = ['red', 'orange', 'blue', 'none'].map((level) => listed.indexOf(made[level]!))
  expect(order).toEqual([...order].sort((one, other) => one - other))
  const none = await worker.cases.list({ view: 'mine', risks: ['none'], size: 100 })
  expect(none.cases.every(({ risk }) => risk === null)).toBe(true)
  expect((await officer.cases.list({ view: 'tenant', risks: ['red'], size: 100 })).cases.map(({ id }) => id)).toContain(made.red)
})

test('7.1.4.d: whoever leads two projects is asked for the overdue contacts and flows of both', async () => {
  const { caseId, matterId } = await worker.cases.register(aRegistration())
  await worker.risk.rate({ caseId: caseId as never, ...rating('orange') })
  await worker.flows.open({ matterId: matterId as never, kind: 'hardship', reason: '本人称断供' })
  const [{ areas: _, modules: __, ...contract }, id] = [world.units.contracts.one, randomUUID()]
  await world.owner.insertInto('core.contract').values({ ...contract, id, number: 'HT-next', targets: '[]' }).execute()
  await world.owner.insertInto('core.contract_area').values({ tenant_id: contract.tenant_id, contract_id: id }).execute()
  const post = (account_id: string, role: 'lead' | 'worker') => ({ id: randomUUID(), account_id, role, starts: here, ends: null, made_by: null, tenant_id: null, contract_id: id, agency_id: contract.agency_id })
  const posts = [post(world.people.lead1.accountId, 'lead'), post(world.people.w2.accountId, 'worker')]
  await world.owner.insertInto('core.post').values(posts).execute()
  await world.owner.updateTable('core.case').set({ contract_id: id, worker_id: posts[1]!.id } as never).where('id', '=', caseId).execute()
  const leadOfBoth = await coreDesk(world, 'lead1', { now: () => new Date(Date.now() + 8.5 * 86_400_000) })

  expect((await leadOfBoth.risk.due()).filter((duty) => duty.caseId === caseId)).toMatchObject([{ kind: 'contact', isOverdue: true }])
  expect((await leadOfBoth.flows.due()).filter((duty) => duty.caseId === caseId)).toMatchObject([{ step: 'hardship/organ', isOverdue: true }])
  await leadOfBoth.flows.settle({ matterId: matterId as never, flowId: (await leadOfBoth.flows.ofMatter({ matterId: matterId as never })).flows[0]!.id, to: 'close', reason: '已解决' })
  expect((await leadOfBoth.flows.due()).filter((duty) => duty.caseId === caseId)).toEqual([])
})
