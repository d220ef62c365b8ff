import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openCase } from '@xinshe/testing/open-case.ts'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { coreDesk } from '../../test/core-desk.ts'
import { anAssessment, anIntake, aPlan, aRegistration, planApproved } from '../../test/registrations.ts'
import { createApp } from '../app.ts'
import { readForPrint, readScreeningForPrint } from './read-for-print.ts'

let world: World
let server: Server
let caseId: string
let number: string
let recordId: string
beforeAll(async () => {
  world = await smallWorld()
  const app = createApp({ pools: { app: world.app, signIn: world.signIn, jobs: world.jobs }, plugins: [], masterKey: world.place.masterKey, documentsDir: '/nowhere' })
  server = createServer(app.handler).listen(0, '127.0.0.1')
  const worker = await coreDesk(world, 'w1')
  const registered = await worker.cases.register(aRegistration())
  caseId = registered.caseId!
  number = registered.number!
  recordId = (await worker.records.sign({ caseId: caseId as never, form: 'core.intake', answers: anIntake() })).recordId
  const lead = await coreDesk(world, 'lead1')
  await lead.records.review({ caseId: caseId as never, recordId: recordId as never, review: { verdict: 'approve', assignee: world.people.w1.postId as never, opinion: '同意接案' } })
})
afterAll(async () => {
  server.close()
  await world.end()
})

/** Opens an address as this person's browser would. */
async function open(path: string, person: Parameters<World['as']>[0] = 'w1') {
  const { token } = await world.as(person)
  const { port } = server.address() as AddressInfo
  return fetch(`http://127.0.0.1:${port}${path}`, { headers: { cookie: `${cookieName}=${token}` } })
}
const cookieName = '__Host-sid'

test('A.00: a signed form opens in the browser as a PDF named after its case', async () => {
  const answer = await open(`/gz-zc-lc/print/intake?record=${recordId}`)

  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  expect(decodeURIComponent(answer.headers.get('content-disposition')!)).toContain(`接案表-${number}.pdf`)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(Buffer.from(await answer.arrayBuffer()).subarray(0, 5).toString()).toBe('%PDF-')
})

test('printing is a reading: it leaves its audit row', async () => {
  await (await open(`/gz-zc-lc/print/intake?case=${caseId}`)).arrayBuffer()

  const rows = await world.owner.selectFrom('core.audit').select(['subjects', 'detail']).where('procedure', '=', 'records.printable').execute()
  expect(rows.at(-1)).toMatchObject({ subjects: [caseId], detail: { recordId, form: 'core.intake' } })
})

test('who may not read the form gets no print of it: a colleague, the rival agency, the bureau, nobody', async () => {
  expect((await open(`/gz-zc-lc/print/intake?record=${recordId}`, 'w2')).status).toBe(404)
  expect((await open(`/gz-zc-lc/print/intake?record=${recordId}`, 'w3')).status).toBe(404)
  expect((await open(`/gz-zc-lc/print/intake?record=${recordId}`, 'officerA')).status).toBe(403)
  const { port } = server.address() as AddressInfo
  expect((await fetch(`http://127.0.0.1:${port}/gz-zc-lc/print/intake?record=${recordId}`)).status).toBe(401)
})

test('7.1.2.e, 7.1.3.d: the assessment and the plan print like the forms, each under its name and with the basis it was approved on', async () => {
  const [worker, lead] = [await coreDesk(world, 'w1'), await coreDesk(world, 'lead1')]
  const assessed = await worker.records.sign({ caseId: caseId as never, form: 'core.assessment', answers: anAssessment() })
  const planned = await worker.records.sign({ caseId: caseId as never, form: 'core.plan', answers: aPlan() })
  await lead.records.review({ caseId: caseId as never, recordId: planned.recordId as never, review: planApproved })

  const answer = await open(`/gz-zc-lc/print/assessment?record=${assessed.recordId}`)
  expect(answer.status).toBe(200)
  expect(decodeURIComponent(answer.headers.get('content-disposition')!)).toContain(`预估-${number}.pdf`)
  expect((await open(`/gz-zc-lc/print/plan?record=${planned.recordId}`)).status).toBe(200)
  expect((await open(`/gz-zc-lc/print/plan?record=${planned.recordId}`, 'w2')).status).toBe(404)
  expect((await open(`/gz-zc-lc/print/plan?record=${assessed.recordId}`)).status).toBe(404)
  const { filled } = await worker.records.printable({ form: 'plan', recordId: planned.recordId as never })
  expect(filled).toMatchObject({ signatures: { lead: { legalBasis: planApproved.legalBasis } } })
})

test('a blank form needs no case; a misspelt wish is refused', async () => {
  expect((await open('/gz-zc-lc/print/closure?blank=1')).status).toBe(200)
  expect((await open('/gz-zc-lc/print/closure?recrod=1')).status).toBe(400)
})

test('an unsigned form prints as the draft it is, its author alone', async () => {
  const worker = await coreDesk(world, 'w1')
  await worker.records.saveDraft({ caseId: caseId as never, form: 'core.interview', version: 0, answers: { purpose: '了解近况' } })

  const { filled } = await worker.records.printable({ form: 'interview', caseId: caseId as never })

  expect(filled).toMatchObject({ state: 'draft', answers: { purpose: '了解近况' }, signatures: {}, caseNumber: number })
})

test('A.30, A.31: the print names who accepted, whom the case went to and what was said', async () => {
  const worker = await coreDesk(world, 'w1')

  const { filled, options } = await worker.records.printable({ form: 'intake', recordId: recordId as never, copy: 'petitioner' })

  expect(filled).toMatchObject({ answers: { name: '林嘉敏' }, workerName: '陈晓雯', signatures: { worker: { name: '陈晓雯' }, lead: { name: '黄敏仪', decision: 'yes', assignee: '陈晓雯', opinion: '同意接案' } } })
  expect(options).toMatchObject({ copyFor: 'petitioner', watermark: expect.stringContaining('陈晓雯') })
})

test('the operator at the machine prints a case by its number, and it is written down', async () => {
  const filled = await readForPrint(world.place, { form: 'intake', caseNumber: number.toLowerCase(), tenant: null, ordinal: null })

  expect(filled).toMatchObject({ caseNumber: number, answers: { name: '林嘉敏', demand: '要求楼上修复漏水并赔偿。' }, signatures: { lead: { decision: 'yes' } } })
  const rows = await world.owner.selectFrom('core.audit').select('subjects').where('procedure', '=', 'command/print').execute()
  expect(rows).toEqual([{ subjects: [caseId] }])
})

test('the operator is told whether the case is missing or the form', async () => {
  const wanted = { caseNumber: number, tenant: null, ordinal: null }

  await expect(readForPrint(world.place, { ...wanted, form: 'closure' })).rejects.toThrow(`个案 ${number} 已找到，但其中还没有已签署的结案表。 There is a case ${number}, but nothing is signed in it yet as: Closure form.`)
  await expect(readForPrint(world.place, { ...wanted, form: 'interview', ordinal: 7 })).rejects.toThrow(/还没有已签署的第 7 次会谈记录。.*Interview no. 7/)
  await expect(readForPrint(world.place, { ...wanted, form: 'interview' })).rejects.toThrow(`个案 ${number} 已找到，但其中还没有已签署的会谈记录。 There is a case ${number}, but nothing is signed in it yet as: Interview record.`)
  await expect(readForPrint(world.place, { ...wanted, form: 'closure', caseNumber: 'ZCLC-2026-9999' })).rejects.toThrow('没有编号为 ZCLC-2026-9999 的个案。 There is no case ZCLC-2026-9999.')
  await expect(readScreeningForPrint(world.place, { ...wanted, tenant: 'gz' })).rejects.toThrow(`There is no case ${number} at the place gz.`)
})

test('a number that two places have is refused until the place is named: the wrong case would be printed in clear', async () => {
  const neighbour = await openCase(world, { tenant: 'townB', contract: 'two', worker: 'w3' })
  await world.owner.updateTable('core.case').set({ number } as never).where('id', '=', neighbour.id).execute()
  const wanted = { form: 'intake', caseNumber: number, ordinal: null } as const

  await expect(readForPrint(world.place, { ...wanted, tenant: null })).rejects.toThrow(/--tenant.*gz-zc-lc、gz-zc-zj/)
  expect(await readForPrint(world.place, { ...wanted, tenant: 'gz-zc-lc' })).toMatchObject({ caseNumber: number, answers: { name: '林嘉敏' } })
  expect(await readForPrint(world.place, { ...wanted, tenant: 'gz-zc-zj' }).catch(String)).toContain('已找到')
  expect(await readForPrint(world.place, { ...wanted, tenant: 'gz' }).catch(String)).toContain('没有编号为')
})

test('6.3.1.a, A.22: a print draws the family as its assessment has it: each version its own, form A the newest', async () => {
  const worker = await coreDesk(world, 'w1')
  const theCase = (await worker.cases.register(aRegistration())).caseId as never
  const sign = async (form: string, answers: Record<string, unknown>, recordId?: string) => (await worker.records.sign({ caseId: theCase, form, answers, ...(recordId && { recordId: recordId as never }) })).recordId
  const intake = await sign('core.intake', anIntake({ gender: 'female' }))
  const members = [{ name: '外婆', relation: 'maternal-grandmother' as const, living: 'apart' as const }]
  const systems = [{ name: '居委会', kind: 'community' as const, bond: 'weak' as const }]
  const first = await sign('core.assessment', anAssessment({ members, systems }))
  const second = await sign('core.assessment', anAssessment({ members, systems: [{ ...systems[0]!, bond: 'strong' }] }), first)
  const familyOf = async (form: 'intake' | 'assessment', recordId: string) => (await worker.records.printable({ form, recordId: recordId as never })).filled!.family

  expect(await familyOf('assessment', first)).toMatchObject({ version: 1, members, systems })
  expect(await familyOf('assessment', second)).toMatchObject({ version: 2, systems: [{ bond: 'strong' }] })
  expect(await familyOf('intake', intake)).toMatchObject({ version: 2, sex: 'female', members, systems: [{ bond: 'strong' }] })
})
