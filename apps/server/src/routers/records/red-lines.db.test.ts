import { say } from '@xinshe/words'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { coreDesk, refusalOf, type CoreCaller } from '../../../test/core-desk.ts'
import { anIntake, aRegistration } from '../../../test/registrations.ts'

let world: World
let worker: CoreCaller
let lead: CoreCaller
beforeAll(async () => {
  world = await smallWorld()
  ;[worker, lead] = await Promise.all([coreDesk(world, 'w1'), coreDesk(world, 'lead1')])
})
afterAll(() => world.end())

const form = 'core.interview'
const aCase = async () => (await worker.cases.register(aRegistration())).caseId as never
const alarmsOf = (caseId: string) => world.owner.selectFrom('core.alarm').select(['id', 'kind', 'level', 'addressed']).where('case_id', '=', caseId).orderBy('raised_at').execute()
const crossed = { form, signs: ['selfHarm'] as ['selfHarm'] }
const closed = async (alarmId: string) => {
  await lead.alarms.report({ alarmId, organ: 'police', toldAt: new Date().toISOString(), receipt: '荔城派出所 0371，已告知属误点' })
  await lead.alarms.close({ alarmId, outcome: 'false-alarm', text: '误点，已当面核实' })
}

test('5.6.b: a red line raises its alarm while the form is written, and the form thrown away changes nothing', async () => {
  const caseId = await aCase()

  const { alarms } = await worker.records.crossRedLine({ ...crossed, caseId })
  await worker.records.saveDraft({ caseId, form, version: 0, answers: { selfHarm: 'present' } })
  await worker.records.discardDraft({ subjectId: caseId, form })

  expect(alarms).toMatchObject([{ kind: 'self-harm', isClosed: false }])
  expect(alarms[0]!.people).toBeGreaterThan(0)
  expect(await alarmsOf(caseId)).toMatchObject([{ id: alarms[0]!.alarmId, level: 'red' }])
  expect((await lead.alarms.mine()).map(({ id }) => id)).toContain(alarms[0]!.alarmId)
  expect((await lead.alarms.get({ alarmId: alarms[0]!.alarmId })).notes.map(({ said }) => said)).toEqual([say('信访社会工作服务会谈表：自伤、自杀念头', expect.stringMatching(/^[ -~]+: Self-harm or thoughts of suicide$/))])
})

test('5.6.b: two windows, a page read again and a lost answer come to one alarm', async () => {
  const caseId = await aCase()

  await Promise.all([1, 2, 3].map(async () => (await coreDesk(world, 'w1')).records.crossRedLine({ ...crossed, caseId })))
  const { version } = await worker.records.saveDraft({ caseId, form, version: 0, answers: { selfHarm: 'present' } })
  await worker.records.saveDraft({ caseId, form, version, answers: { selfHarm: 'present', selfMutilation: 'present' } })

  expect(await alarmsOf(caseId)).toHaveLength(1)
  expect((await worker.records.getDraft({ caseId, form })).redLines).toMatchObject([{ kind: 'self-harm', isClosed: false }])
})

test('5.6.b: a stored draft has raised its alarm even if the page never said so, and so has a form that is signed', async () => {
  const [stored, signed] = [await aCase(), await aCase()]

  await worker.records.saveDraft({ caseId: stored, form, version: 0, answers: { violence: 'present' } })
  await worker.records.sign({ caseId: signed, form: 'core.intake', answers: anIntake({ violence: 'present' }) })

  expect(await alarmsOf(stored)).toMatchObject([{ kind: 'violence', level: 'red' }])
  expect(await alarmsOf(signed)).toMatchObject([{ kind: 'violence', level: 'red' }])
})

test('5.6.b: a text that another window has overtaken still raises the alarm', async () => {
  const caseId = await aCase()
  await worker.records.saveDraft({ caseId, form, version: 0, answers: { purpose: '另一个窗口' } })

  expect((await refusalOf(worker.records.saveDraft({ caseId, form, version: 0, answers: { selfHarm: 'present' } }))).code).toBe('record/stale')
  await worker.records.crossRedLine({ ...crossed, caseId })

  expect(await alarmsOf(caseId)).toHaveLength(1)
})

test('6.3.3.0: a mistaken tick is reported as one and closed with its reason; only the line crossed once more raises another alarm', async () => {
  const caseId = await aCase()
  const answers = { selfHarm: 'present' }
  await worker.records.saveDraft({ caseId, form, version: 0, answers })
  const [first] = await alarmsOf(caseId)

  await closed(first!.id)
  await worker.records.saveDraft({ caseId, form, version: 1, answers: { ...answers, purpose: '接着写' } })
  expect(await alarmsOf(caseId)).toHaveLength(1)

  await worker.records.saveDraft({ caseId, form, version: 2, answers: { selfHarm: 'none' } })
  await worker.records.saveDraft({ caseId, form, version: 3, answers })
  expect(await alarmsOf(caseId)).toHaveLength(2)
})

test('6.3.3.a: harm to others is an alarm of its own; suspicion raises none', async () => {
  const caseId = await aCase()

  await worker.records.saveDraft({ caseId, form, version: 0, answers: { selfHarm: 'suspected', mentalIllness: 'present' } })
  expect(await alarmsOf(caseId)).toEqual([])
  await worker.records.crossRedLine({ form, caseId, signs: ['selfHarm', 'violence'] })

  expect((await alarmsOf(caseId)).map(({ kind }) => kind).sort()).toEqual(['self-harm', 'violence'])
})

test('6.3.3.0: nobody raises on a case that is not theirs', async () => {
  const caseId = await aCase()

  expect((await refusalOf((await coreDesk(world, 'w3')).records.crossRedLine({ ...crossed, caseId }))).code).toBe('NOT_FOUND')
  expect((await refusalOf((await coreDesk(world, 'w2')).records.crossRedLine({ ...crossed, caseId }))).code).toBe('NOT_FOUND')
})
