import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseClosing } from '@xinshe/core/events.ts'
import support from '@xinshe/plugin-psychological-support/server'
import { openCase } from '@xinshe/testing/open-case.ts'
import { objectionsTo } from '@xinshe/testing/plugin-engine.ts'
import { pluginWorld, type PluginWorld } from '@xinshe/testing/plugin-world.ts'
import { coreDesk } from './core-desk.ts'

let world: PluginWorld
beforeAll(async () => { world = await pluginWorld(support) })
afterAll(() => world.end())

test('5.7.b: a referral whose task was dropped still holds the case; 疑似障碍 said again makes a new task, another judgement lets it close', async () => {
  const [again, otherwise] = [await suspectAndDrop(), await suspectAndDrop()]
  for (const { caseId } of [again, otherwise]) expect(await objections(caseId)).toMatchObject([{ message: { zh: expect.stringContaining('已被取消') } }])

  expect(await appraise(again.caseId, 1, 'suspected-disorder')).toMatchObject({ isReferred: true })
  expect(await objections(again.caseId)).toMatchObject([{ message: { zh: expect.stringContaining('尚未完成') } }])
  await settle(again.caseId, 'done')
  expect(await objections(again.caseId)).toEqual([])

  expect(await appraise(otherwise.caseId, 1, 'serious')).toMatchObject({ isReferred: false })
  expect(await objections(otherwise.caseId)).toEqual([])
})

async function suspectAndDrop() {
  const { id: caseId } = await openCase(world)
  expect(await appraise(caseId, 0, 'suspected-disorder')).toMatchObject({ isReferred: true })
  await settle(caseId, 'dropped')
  return { caseId }
}

async function appraise(caseId: string, version: number, severity: string) {
  const answers = { takenOn: '2026-03-02', severity, ground: '自述听到有人说话。' }
  return world.call(await world.seat('w1'), 'recordAppraisal', { kind: 'judgement', caseId, version, answers })
}

/** As the worker does it on the page: the one task that is listed. */
async function settle(caseId: string, to: 'done' | 'dropped') {
  const { tasks } = await coreDesk(world, 'w1', { plugins: [support] })
  const [task, ...others] = await tasks.ofCase({ caseId: caseId as never })
  expect(others).toEqual([])
  await tasks.settle({ tasks: [{ taskId: task!.taskId, caseId: task!.caseId, version: task!.version }], to })
}

async function objections(caseId: string) {
  return objectionsTo(await world.seat('lead1'), support, caseClosing, { caseId, by: world.people.lead1.accountId } as never)
}
