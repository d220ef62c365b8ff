import { people, units } from '@xinshe/testing/world-rows.ts'
import { expect, test } from 'vitest'
import { administration, office, someone, today, townA } from './administration.ts'
import { anIntake, aRegistration } from './registrations.ts'

const { as } = administration()

test('8.2.a, 6.2.b: when the only lead recuses, the worker reads that it takes one more, and nothing where somebody is accused', async () => {
  const [worker, lead, admin, officer] = await Promise.all([as('w1'), as('lead1'), as('admin1'), as('officerA')])
  const { caseId } = (await worker.mutate('cases.register', aRegistration(), townA)).data as { caseId: string }
  const needsLead = async () => (await worker.query('recusals.needsLead', { caseId }, townA)).data
  const other = (await worker.mutate('cases.register', aRegistration(), townA)).data as { caseId: string; matterId: string }
  await officer.mutate('screening.accuse', { matterId: other.matterId, from: [people.lead1.accountId], reason: '反映该负责人' }, townA)
  expect(await needsLead(), 'an accusation is not told').toBeNull()

  await lead.mutate('recusals.declare', { caseId, reason: '同学' }, townA)

  expect(await needsLead()).toBe('recused')
  expect((await worker.query('tasks.ofCase', { caseId }, townA)).data.map(({ text }: { text: string }) => text)).toContain('项目负责人已回避，本项目目前没有人可以签批这个个案：请报告服务机构，增设一位负责人')

  await admin.mutate('staff.add', { post: { role: 'lead', contractId: units.contracts.one.id }, account: someone(), starts: today, reason: '增设负责人' }, office)
  expect(await needsLead()).toBeNull()
})

test('A.31: a form that its author signed as the only lead waits for nobody, and the case says so until there is another lead', async () => {
  const [lead, admin, worker] = await Promise.all([as('lead2'), as('admin2'), as('w3')])
  const { caseId } = (await lead.mutate('cases.register', aRegistration(), townA)).data as { caseId: string }
  const needsLead = async () => (await lead.query('recusals.needsLead', { caseId }, townA)).data
  expect(await needsLead(), 'nothing waits').toBeNull()
  await lead.mutate('records.sign', { caseId, form: 'core.intake', answers: anIntake() }, townA)
  expect(await needsLead()).toBe('author')

  const other = (await worker.mutate('cases.register', aRegistration(), townA)).data as { caseId: string }
  await worker.mutate('records.sign', { caseId: other.caseId, form: 'core.intake', answers: anIntake() }, townA)
  expect((await worker.query('recusals.needsLead', { caseId: other.caseId }, townA)).data, 'the lead decides it').toBeNull()

  const added = await admin.mutate('staff.add', { post: { role: 'lead', contractId: units.contracts.two.id }, account: someone(), starts: today, reason: '增设负责人' }, { agency: 'tongxin' })
  expect([added.status, await needsLead()]).toEqual([200, null])
})
