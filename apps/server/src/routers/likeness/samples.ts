import type { SamplesOf, SampleWorld } from '@xinshe/plugin-kit/server'
import { registeredCase } from '../cases/samples.ts'
import type { likenessRouter } from './router.ts'

/** An input that succeeds for the rightful post, one per procedure. */
export const likenessSamples: SamplesOf<typeof likenessRouter> = {
  candidates: ({ matterId }) => ({ matterId }),
  compare: async (world) => twoMatters(world),
  link: async (world) => ({ ...(await twoMatters(world)), nth: 0, reason: '同一处漏水' }),
  dismiss: async (world) => ({ ...(await twoMatters(world)), nth: 0 }),
  unlink: async (world) => {
    const both = await twoMatters(world)
    await world.call('worker', 'likeness.link', { ...both, nth: 0, reason: '同一处漏水' })
    return { ...both, nth: 1, reason: '楼层不同' }
  },
  elsewhere: ({ matterId }) => ({ matterId })
}

async function twoMatters(world: SampleWorld): Promise<{ matterId: string; otherId: string }> {
  const other = await registeredCase(world)
  return { matterId: world.matterId, otherId: other.matterId }
}
