import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { contractEveryPlugin } from './contract-every-plugin.ts'
import { givePasswords, serve, type Served } from './serve.ts'
import { Walker } from './walker.ts'

/** A world in which every module is contracted and switched on, served, and somebody who calls its procedures as anybody. */
export interface Walk {
  readonly world: World
  readonly served: Served
  readonly walker: Walker
  end(): Promise<void>
}

export async function beginWalk(): Promise<Walk> {
  const world = await smallWorld()
  await givePasswords(world.place)
  const served = await serve(world.place)
  const walker = new Walker(world, served.app)
  await contractEveryPlugin(world, served)
  return {
    world, served, walker,
    async end() {
      await served.end()
      await world.end()
    }
  }
}
