import { people, units } from '@xinshe/testing/world-rows.ts'
import { expect, test } from 'vitest'
import { administration, office, someone, today, townA } from './administration.ts'
import { aRegistration } from './registrations.ts'

const { as, arrived } = administration()

test('7.1.4.c, 8.2.a: what the only lead has recused from is counted to them and keeps the post; the agency names one more lead, who hands it on', async () => {
  const [worker, lead, admin] = await Promise.all([as('w1'), as('lead1'), as('admin1')])
  const caseId = (await worker.mutate('cases.register', aRegistration(), townA)).data.caseId as string
  expect((await lead.mutate('recusals.declare', { caseId, reason: '案主是我的表亲' }, townA)).data).toMatchObject({ leadsTold: 0 })
  const end = () => admin.mutate('staff.end', { postId: people.w1.postId, read: null, lastDay: today, reason: '离职' }, office)
  const left = async (desk = lead) => (await desk.query('leaving.of', { postId: people.w1.postId }, townA)).data

  expect(await left()).toMatchObject({ cases: [], keptBack: { things: 1, unled: 1, leads: [] } })
  expect((await end()).error).toMatchObject({ refusal: 'staff/needs-lead', sentence: { zh: expect.stringContaining('增设一位负责人') } })

  const second = someone()
  await admin.mutate('staff.add', { post: { role: 'lead', contractId: units.contracts.one.id }, account: second, starts: today, reason: '增设负责人' }, office)
  expect(await left()).toMatchObject({ cases: [], keptBack: { things: 1, unled: 0, leads: [second.displayName] } })
  expect((await end()).error).toMatchObject({ refusal: 'staff/has-open-cases' })
  const next = await arrived(second)
  expect(await left(next)).toMatchObject({ cases: [{ id: caseId }], keptBack: { things: 0, unled: 0, leads: [] } })
  const give = { postId: people.w1.postId, to: people.w2.postId, items: [{ kind: 'case', id: caseId }], reason: '离职' }
  expect((await next.mutate('leaving.give', give, townA)).data).toEqual({ handedOn: 1 })

  expect(await left()).toMatchObject({ keptBack: { things: 0 } })
  expect((await end()).status).toBe(200)
})
