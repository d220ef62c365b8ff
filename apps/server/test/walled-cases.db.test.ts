import { randomUUID } from 'node:crypto'
import { people, units } from '@xinshe/testing/world-rows.ts'
import { addDays } from '@xinshe/words'
import { expect, test } from 'vitest'
import { administration, office, someone, today, townA } from './administration.ts'
import { aRegistration } from './registrations.ts'

const { as, arrived } = administration()

test('7.1.4.c, 8.2.a: a case goes to a lead of the next contract whom no wall keeps it from, however long another has served; where no lead may have it, that is said', async () => {
  const [bureau, admin, rival, officer, lead] = await Promise.all([as('bureauA'), as('admin1'), as('admin2'), as('officerA'), as('lead1')])
  const contract = { agencyId: units.agencies.first.id, number: `HT-${randomUUID().slice(0, 8)}`, title: '本期', starts: today, ends: addDays(today, 30), areas: [units.tenants.townA.id], modules: [], reason: '本期' }
  const contractId = (await bureau.mutate('contracts.create', contract, townA)).data.contractId as string
  const { data: post } = await admin.mutate('staff.add', { post: { role: 'lead', contractId }, account: { accountId: people.lead1.accountId }, starts: today, reason: '兼任' }, office)
  const { matterId } = (await officer.mutate('cases.register', { ...aRegistration(), dispatchTo: contractId }, townA)).data
  const caseId = (await lead.mutate('cases.openFor', { matterId, workerId: post.postId }, townA)).data.caseId as string
  const handOver = () => bureau.mutate('contracts.handOverCases', { contractId, to: units.contracts.two.id, cases: [caseId], reason: '合同到期' }, townA)

  await officer.mutate('screening.accuse', { matterId, from: [people.lead2.accountId], reason: '反映该负责人' }, townA)
  expect((await handOver()).error).toMatchObject({ refusal: 'contract/leads-walled', sentence: { zh: expect.stringContaining('增设一位负责人') }, details: [{ caseId }] })

  const second = someone()
  await rival.mutate('staff.add', { post: { role: 'lead', contractId: units.contracts.two.id }, account: second, starts: today, reason: '增设负责人' }, { agency: 'tongxin' })
  const next = await arrived(second)
  expect((await handOver()).data).toEqual({ handedOver: 1 })
  expect((await next.query('cases.handedOver', undefined, townA)).data).toMatchObject([{ id: caseId }])
  expect((await (await as('lead2')).query('cases.get', { caseId }, townA)).status).toBe(404)
})

test('7.1.4.c, 7.1.2.i: what is walled from the whole agency the bureau hands to another one at any time, and no other case; then the post ends', async () => {
  const [bureau, admin, officer, worker, lead, next] = await Promise.all([as('bureauA'), as('admin1'), as('officerA'), as('w1'), as('lead1'), as('lead2')])
  const [accusing, plain] = (await Promise.all([1, 2].map(() => worker.mutate('cases.register', aRegistration(), townA)))).map(({ data }) => data as { caseId: string; matterId: string })
  const contractId = units.contracts.one.id
  const open = async () => (await bureau.query('contracts.openCases', { contractId }, townA)).data
  const handOver = (cases: string[], to: string = units.contracts.two.id) => bureau.mutate('contracts.handOverCases', { contractId, to, cases, reason: '须由其他机构办理' }, townA)
  const left = async () => (await lead.query('leaving.of', { postId: people.w1.postId }, townA)).data
  const end = () => admin.mutate('staff.end', { postId: people.w1.postId, read: null, lastDay: today, reason: '离职' }, office)
  expect(await open()).toBeNull()

  const accused = await officer.mutate('screening.accuse', { matterId: accusing!.matterId, from: [units.agencies.first.id], reason: '反映该机构收费' }, townA)
  const told = [{ id: accusing!.caseId, agencyName: '明德社会工作服务中心', contractNumber: 'HT-one', bureauName: '荔城街道' }]
  expect(accused.data).toMatchObject({ isStillOpen: true, toHandOver: told })
  const onThePage = async () => (await officer.query('screening.ofMatter', { matterId: accusing!.matterId }, townA)).data.toHandOver
  expect(await onThePage()).toMatchObject(told)
  expect(await left()).toMatchObject({ cases: [{ id: plain!.caseId }], keptBack: { things: 1, unled: 1, leads: [] } })
  expect((await end()).error).toMatchObject({ refusal: 'staff/needs-lead', sentence: { zh: expect.stringMatching(/增设一位负责人.*信访部门/) } })
  const offered = await open()
  expect(offered).toMatchObject({ isEnding: false, cases: [{ id: accusing!.caseId }] })
  expect(offered.cases[0]).not.toHaveProperty('walledFrom')
  expect(offered.takers.map(({ id }: { id: string }) => id)).toContain(units.contracts.two.id)

  expect((await handOver([plain!.caseId])).error.refusal).toBe('contract/not-ending')
  expect((await handOver([accusing!.caseId, plain!.caseId])).error.refusal).toBe('contract/not-ending')
  expect((await handOver([accusing!.caseId])).data).toEqual({ handedOver: 1 })

  expect((await next.query('cases.get', { caseId: accusing!.caseId }, townA)).status).toBe(200)
  expect((await lead.query('cases.get', { caseId: accusing!.caseId }, townA)).status).toBe(404)
  expect(await open()).toBeNull()
  expect(await onThePage()).toEqual([])
  expect((await end()).error).toMatchObject({ refusal: 'staff/has-open-cases' })
  await lead.mutate('leaving.give', { postId: people.w1.postId, to: people.w2.postId, items: [{ kind: 'case', id: plain!.caseId }], reason: '离职' }, townA)
  expect(await left()).toMatchObject({ cases: [], keptBack: { things: 0 } })
  expect((await end()).status).toBe(200)
  // the act is the bureau's alone
  const acts = (await bureau.query('tenants.acts', {}, townA)).data.acts as { id: string; act: string; detail: object }[]
  const handed = acts.find(({ act }) => act === 'cases-handed-over')
  expect(handed).toMatchObject({ detail: { cases: 1, to: units.contracts.two.id } })
  expect((await admin.query('staff.acts', {}, office)).data.acts.map(({ id }: { id: string }) => id)).not.toContain(handed!.id)
})

test('7.1.2.i: nothing that the agency’s lead or administrator can ask differs between a case all its leads have recused from and one that accuses the agency', async () => {
  const [admin, officer, worker, lead] = await Promise.all([as('admin1'), as('officerA'), as('w2'), as('lead1')])
  const { caseId, matterId } = (await worker.mutate('cases.register', aRegistration(), townA)).data
  const contractId = units.contracts.one.id
  const post = { postId: people.w2.postId }
  const seen = async () => {
    const answers = [
      lead.query('leaving.of', post, townA),
      lead.mutate('leaving.give', { ...post, to: people.w1.postId, items: [{ kind: 'case', id: caseId }], reason: '离职' }, townA),
      admin.mutate('staff.end', { ...post, read: null, lastDay: today, reason: '离职' }, office),
      lead.query('contracts.get', { contractId }, townA),
      lead.query('cases.get', { caseId }, townA),
      lead.query('cases.matter', { matterId }, townA),
      lead.query('screening.ofMatter', { matterId }, townA),
      admin.query('staff.acts', {}, office),
      lead.query('alarms.list', { state: 'open' }, townA),
      lead.query('cases.counts', {}, townA),
      lead.mutate('cases.list', {}, townA),
      lead.query('referrals.list', { box: 'received' }, townA),
      lead.query('screening.foreignMatters', {}, townA),
      ...askedByLead.map((path) => lead.query(path, undefined, townA)),
      ...askedByAdmin.map((path) => admin.query(path, undefined, office))
    ]
    return (await Promise.all(answers)).map(({ status, data, error }) => ({ status, data, error }))
  }

  await officer.mutate('screening.accuse', { matterId, from: [units.agencies.first.id], reason: '反映该机构收费' }, townA)
  const accused = await seen()
  expect(accused.slice(0, 3)).toMatchObject([{ data: { keptBack: { things: 1, unled: 1 } } }, { error: { refusal: 'leaving/changed' } }, { error: { refusal: 'staff/needs-lead' } }])
  expect(accused.slice(7).map(({ status }) => status)).toEqual(accused.slice(7).map(() => 200))
  await officer.mutate('screening.liftWall', { placeId: units.tenants.townA.id, matterId, reason: '查无此事' }, townA)
  expect((await lead.query('leaving.of', post, townA)).data.keptBack.things).toBe(0)
  await lead.mutate('recusals.declare', { caseId, reason: '案主是我的表亲' }, townA)

  expect(await seen()).toEqual(accused)
})

const askedByLead = ['alarms.mine', 'cases.handedOver', 'cases.workersHere', 'clocks.due', 'contracts.list', 'flows.due', 'records.waiting', 'replies.due', 'resources.gaps', 'risk.due', 'risk.notices', 'tasks.mine', 'visits.underWay']
const askedByAdmin = ['contracts.ofAgency', 'session.home', 'staff.list', 'switches.list']
