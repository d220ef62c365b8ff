import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { coreDesk, type CoreCaller } from '../../../test/core-desk.ts'
import { anIntake, aRegistration } from '../../../test/registrations.ts'

let world: World
let worker: CoreCaller
let lead: CoreCaller
beforeAll(async () => {
  world = await smallWorld()
  worker = await coreDesk(world, 'w1')
  lead = await coreDesk(world, 'lead1')
})
afterAll(() => world.end())

test('A.31: a signed form waits for the lead and for nobody else; returned, it waits for its author', async () => {
  const caseId = (await worker.cases.register(aRegistration())).caseId! as never
  const { recordId } = await worker.records.sign({ caseId, form: 'core.intake', answers: anIntake() })
  const isListed = async (desk: CoreCaller, waitsFor: string) => (await desk.records.waiting({})).some((row) => row.id === recordId && row.waitsFor === waitsFor)

  expect(await isListed(lead, 'decision')).toBe(true)
  expect(await isListed(worker, 'decision')).toBe(false)
  await lead.records.review({ caseId, recordId: recordId as never, review: { verdict: 'return', comments: [{ field: 'demand', text: '请写明诉求' }] } })

  expect(await isListed(worker, 'revision')).toBe(true)
  expect(await isListed(lead, 'decision')).toBe(false)
})
