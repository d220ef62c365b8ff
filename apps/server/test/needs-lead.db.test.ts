import { people, units } from '@xinshe/testing/world-rows.ts'
import { expect, test } from 'vitest'
import { administration, office, someone, today, townA } from './administration.ts'
import { aRegistration } from './registrations.ts'

const { as } = administration()

test('8.2.a, 6.2.b: when the only lead recuses, worker and agency read that it takes one more, and neither which case nor whether somebody is accused', async () => {
  const [worker, lead, admin, rival, officer] = await Promise.all([as('w1'), as('lead1'), as('admin1'), as('admin2'), as('officerA')])
  const { caseId } = (await worker.mutate('cases.register', aRegistration(), townA)).data as { caseId: string }
  const lacking = async (desk = admin, at = office) => (await desk.query('contracts.ofAgency', undefined, at)).data.filter(({ casesWithoutLead }: { casesWithoutLead: number }) => casesWithoutLead > 0)
  const needsLead = async () => (await worker.query('recusals.needsLead', { caseId }, townA)).data
  const before = (await lacking())[0]?.casesWithoutLead ?? 0
  const other = (await worker.mutate('cases.register', aRegistration(), townA)).data as { caseId: string; matterId: string }
  await officer.mutate('screening.accuse', { matterId: other.matterId, from: [people.lead1.accountId], reason: '反映该负责人' }, townA)
  expect([await needsLead(), (await lacking())[0]?.casesWithoutLead ?? 0], 'an accusation is not told').toEqual([false, before])

  await lead.mutate('recusals.declare', { caseId, reason: '同学' }, townA)

  expect(await needsLead()).toBe(true)
  expect((await worker.query('tasks.ofCase', { caseId }, townA)).data.map(({ text }: { text: string }) => text)).toContain('项目负责人已回避，本项目目前没有人可以签批这个个案：服务机构已收到提示，须增设一位负责人')
  expect(await lacking()).toMatchObject([{ id: units.contracts.one.id, casesWithoutLead: before + 1 }])
  expect(JSON.stringify(await lacking())).not.toContain(caseId)
  expect(await lacking(rival, { agency: 'tongxin' })).toEqual([])

  await admin.mutate('staff.add', { post: { role: 'lead', contractId: units.contracts.one.id }, account: someone(), starts: today, reason: '增设负责人' }, office)
  expect([await needsLead(), await lacking()]).toEqual([false, []])
})
