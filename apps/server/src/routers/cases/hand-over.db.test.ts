import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { coreDesk } from '../../../test/core-desk.ts'
import { aRegistration } from '../../../test/registrations.ts'

let world: World
beforeAll(async () => { world = await smallWorld() })
afterAll(() => world.end())

test('7.1.4.c: a hand-over is one act of the case with both posts; its reason is told in the story and stands nowhere in clear', async () => {
  const worker = await coreDesk(world, 'w1')
  const lead = await coreDesk(world, 'lead1')
  const caseId = (await worker.cases.register(aRegistration())).caseId! as never
  const { w1, w2, lead1 } = world.people

  await lead.cases.handOver({ caseId, version: 1, workerId: w2.postId as never, reason: '原社工调岗' })

  const acts = await world.owner.selectFrom('core.case_act').select(['act', 'detail', 'made_by']).where('case_id', '=', caseId).where('act', '<>', 'opened').execute()
  expect(acts).toEqual([{ act: 'assigned', detail: { from: w1.postId, to: w2.postId }, made_by: lead1.accountId }])
  const { entries } = await (await coreDesk(world, 'w2')).cases.timeline({ caseId })
  expect(entries.find(({ kind }) => kind === 'core/case-handed-over')).toMatchObject({ text: '原社工调岗' })
})
