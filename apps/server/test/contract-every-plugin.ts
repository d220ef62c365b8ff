import { randomUUID } from 'node:crypto'
import type { World } from '@xinshe/testing/world.ts'
import type { Served } from './serve.ts'

/** Whatever the small world begins with: the contract of town A lists every plugin there is, and all are on. */
export async function contractEveryPlugin(world: World, served: Served): Promise<void> {
  const { one } = world.units.contracts
  const missing = modulesOf(world, served, one).filter((module) => !one.modules.includes(module))
  for (const module of missing) await world.owner.insertInto('core.contract_module').values({ contract_id: one.id, module, starts: one.starts, ends: one.ends }).execute()
  await turnModules(world, served, true)
}

/** Every agency turns every module of its contracts on, or off. */
export async function turnModules(world: World, served: Served, isOn: boolean): Promise<void> {
  for (const contract of Object.values(world.units.contracts)) {
    for (const module of modulesOf(world, served, contract)) {
      await world.owner.insertInto('core.module_switch').values({ contract_id: contract.id, module, is_on: isOn, reason: '测试', made_by: randomUUID() }).execute()
    }
  }
}

function modulesOf(world: World, served: Served, contract: World['units']['contracts']['one']): string[] {
  const plugins = contract.id === world.units.contracts.one.id ? served.app.parts.house.plugins.map(({ manifest }) => manifest.id) : []
  return [...new Set([...contract.modules, ...plugins])]
}
