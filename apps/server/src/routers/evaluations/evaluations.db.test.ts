import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import type { Person } from '@xinshe/testing/world-rows.ts'
import { today } from '@xinshe/words'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { coreDesk, refusalOf, type CoreCaller } from '../../../test/core-desk.ts'
import { aRegistration } from '../../../test/registrations.ts'
import { readWorkbook } from '../../import/read-workbook.ts'
import { withFile } from '../../import/test/read-made.ts'

let world: World
let contractId: never
beforeAll(async () => {
  world = await smallWorld()
  contractId = world.units.contracts.one.id as never
})
afterAll(() => world.end())

const day = today(new Date())
const indicator = { name: '个案服务（个）', planned: 150, done: 120, evidence: '个案清单 2026 上半年' }
const period = { from: `${day.slice(0, 4)}-01-01`, to: day }
const own = { by: 'self', ...period, indicators: [indicator], conclusion: '按计划推进' }
const paid = { ...own, by: 'commissioner', service: '5', result: '4', impact: '4', impactText: '辐射三个社区', impactEvidence: '媒体报道' }
const record = (desk: CoreCaller, answers: object, corrects: string | null = null) => desk.evaluations.record({ requestId: randomUUID(), contractId, answers: answers as never, corrects })
const recordOwn = (desk: CoreCaller, answers: object) => desk.evaluations.recordOwn({ requestId: randomUUID(), contractId, answers: answers as never, corrects: null })

test('7.1.5.0, 7.1.5.a, 7.1.5.b: the agency evaluates itself, the bureau that pays for it for itself; what the records come to is kept with it, both satisfactions apart', async () => {
  const [lead, bureau, worker] = await Promise.all([coreDesk(world, 'lead1'), coreDesk(world, 'bureauA'), coreDesk(world, 'w1')])
  const registration = aRegistration()
  const caseId = (await worker.cases.register({ ...registration, contact: { ...registration.contact, channel: 'visit', happenedAt: `${day}T00:00:00+08:00` } })).caseId as never
  await worker.service.record({ requestId: randomUUID(), caseId, answers: { on: day, minutes: 90, techniques: ['relations'] } })
  await worker.satisfaction.record({ requestId: randomUUID(), caseId, answers: { askedOn: day, means: 'phone', outcome: 'answered', service: '5', result: '2' } })
  await recordOwn(lead, own)
  await record(bureau, paid)

  const { evaluations, mayWriteAs } = await lead.evaluations.ofContract({ contractId })
  const figures = { casesOpened: 1, casesClosed: 0, serviceMinutes: 90, visits: 1, irrational: 0, asked: 1, answered: 1, service: null, result: null }
  expect(evaluations).toMatchObject([{ answers: paid, figures, byName: '罗伟平' }, { answers: own, figures, byName: '黄敏仪' }])
  expect([mayWriteAs, (await bureau.evaluations.ofContract({ contractId })).mayWriteAs]).toEqual([['self'], ['commissioner', 'third-party']])
})

test('7.1.5.0: a whole evaluation is taken along with the index of its evidence', async () => {
  const bureau = await coreDesk(world, 'bureauA')
  const { evaluationId } = await record(bureau, paid)
  const { name, base64 } = await bureau.evaluations.download({ contractId, evaluationId, language: 'zh' })

  expect(name).toBe(`信访社会工作服务合同 one_成效评估_${period.from}_${period.to}.xlsx`)
  const { rows } = await withFile(Buffer.from(base64, 'base64'), readWorkbook)
  expect(rows).toEqual(expect.arrayContaining([['指标完成率（%）', '个案服务（个）（120 / 150）', '80', '1'], ['影响力、可持续性、可推广性', '影响力', '4 较好：辐射三个社区', '2']]))
  expect(rows.filter(([part]) => part === '佐证材料目录').map((cells) => cells.slice(2))).toEqual([[indicator.evidence, '1'], ['媒体报道', '2']])
})

test('7.1.5: nobody evaluates in another’s name; a correction stands in the place of the first, and of two at once one is told', async () => {
  const [lead, bureau] = await Promise.all([coreDesk(world, 'lead1'), coreDesk(world, 'bureauA')])
  expect(await refusalOf(recordOwn(lead, paid))).toMatchObject({ code: 'evaluation/not-yours' })
  expect(await refusalOf(record(lead, paid))).toMatchObject({ code: 'FORBIDDEN' })
  expect(await refusalOf(record(bureau, own))).toMatchObject({ code: 'evaluation/not-yours' })
  const { evaluationId } = await record(bureau, { ...paid, conclusion: '待补充' })
  const twice = await Promise.all([refusalOf(record(bureau, paid, evaluationId)), refusalOf(record(bureau, paid, evaluationId))])

  expect(twice.map(({ code }) => code).sort()).toEqual(['accepted', 'evaluation/changed'])
  expect((await bureau.evaluations.ofContract({ contractId })).evaluations.filter(({ answers }) => answers.conclusion === '待补充')).toEqual([])
})

test('7.1.5: the rival agency and other bureaus see nothing of it, nor does the database show or take it', async () => {
  for (const person of ['lead2', 'w1'] as const) expect((await refusalOf((await coreDesk(world, person)).evaluations.ofContract({ contractId }))).code, person).toBe(person === 'w1' ? 'FORBIDDEN' : 'NOT_FOUND')
  expect(await refusalOf((await coreDesk(world, 'officerOther', { tenant: 'otherDistrict' })).evaluations.ofContract({ contractId }))).toMatchObject({ code: 'NOT_FOUND' })
  const rows = async (person: Person) => (await (await world.as(person)).act((db) => sql`select from core.contract_evaluation`.execute(db))).rows.length
  expect([await rows('lead2'), await rows('officerOther'), await rows('officerB')]).toEqual([0, 0, 0])
  expect([await rows('lead1'), await rows('bureauDistrict')].every((count) => count > 0)).toBe(true)
  const forged = async (person: Person, evaluator: string) =>
    (await world.as(person)).act((db) => sql`insert into core.contract_evaluation (tenant_id, contract_id, evaluator, from_on, to_on, answers, figures)
      values (${world.units.tenants.townA.id}, ${contractId}, ${evaluator}, ${day}, ${day}, '{}', '{}')`.execute(db))
  for (const [person, evaluator] of [['w1', 'self'], ['lead2', 'self'], ['lead1', 'commissioner'], ['bureauA', 'self'], ['officerOther', 'commissioner']] as const) {
    await expect(forged(person, evaluator), person).rejects.toThrow('row-level security')
  }
})
