import { afterAll, beforeAll, expect, test } from 'vitest'
import crisis from '@xinshe/plugin-crisis-intervention/server'
import { openCase } from '@xinshe/testing/open-case.ts'
import { pluginWorld, type PluginWorld } from '@xinshe/testing/plugin-world.ts'
import { coreDesk } from './core-desk.ts'

let world: PluginWorld
beforeAll(async () => { world = await pluginWorld(crisis) })
afterAll(() => world.end())

test('5.8.d.4: what was agreed in a crisis appears in the plan of the case, with its words, owner and day', async () => {
  const { id, workerId } = await openCase(world)
  const caseId = id as never
  const actions = [{ text: '陪同到街道面谈', dueOn: '2026-03-10' }]
  const far = [{ ...actions[0]!, dueOn: '9999-12-31' }]
  await expect(world.call(await world.seat('w1'), 'setStrategy', { caseId, version: 0, step: 4, state: 'done', note: '', actions: far })).rejects.toMatchObject({ refusal: 'time/too-far' })
  await world.call(await world.seat('w1'), 'setStrategy', { caseId, version: 0, step: 4, state: 'done', note: '', actions })

  const { tasks } = await coreDesk(world, 'w1', { plugins: [crisis] })

  expect(await tasks.ofCase({ caseId })).toMatchObject([{ kind: 'plan', state: 'open', text: '陪同到街道面谈', dueOn: '2026-03-10', ownerId: workerId, ownerName: await nameOf('w1') }])
  const rows = await world.owner.selectFrom('core.task').select('sealed').where('case_id', '=', id).execute()
  expect(rows.map(({ sealed }) => sealed.toString()).join()).not.toContain('街道')
})

async function nameOf(person: 'w1'): Promise<string> {
  const { displayName } = await world.owner.selectFrom('core.account').select('display_name as displayName').where('id', '=', world.people[person].accountId).executeTakeFirstOrThrow()
  return displayName
}
