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
