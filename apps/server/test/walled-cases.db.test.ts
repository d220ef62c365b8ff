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
  const end = () => admin.mutate('staff.end', { postId: people.w1.postId, lastDay: today, reason: '离职' }, office)
  expect(await open()).toBeNull()

  await officer.mutate('screening.accuse', { matterId: accusing!.matterId, from: [units.agencies.first.id], reason: '反映该机构收费' }, townA)
  expect(await left()).toMatchObject({ cases: [{ id: plain!.caseId }], keptBack: { things: 1, unled: 0, outside: 1, leads: [] } })
  expect((await end()).error).toMatchObject({ refusal: 'staff/needs-bureau', sentence: { zh: expect.stringContaining('信访部门') } })
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
  expect((await end()).error).toMatchObject({ refusal: 'staff/has-open-cases' })
  await lead.mutate('leaving.give', { postId: people.w1.postId, to: people.w2.postId, items: [{ kind: 'case', id: plain!.caseId }], reason: '离职' }, townA)
  expect(await left()).toMatchObject({ cases: [], keptBack: { things: 0, outside: 0 } })
  expect((await end()).status).toBe(200)
})
