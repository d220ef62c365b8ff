import type { SamplesOf, SampleWorld } from '@xinshe/plugin-kit/server'
import { sampleCase } from '../cases/samples.ts'
import type { likenessRouter } from './router.ts'

/** An input that succeeds for the rightful post, one per procedure. */
export const likenessSamples: SamplesOf<typeof likenessRouter> = {
  candidates: async (world) => ({ matterId: (await sampleCase(world)).matterId }),
  compare: async (world) => twoMatters(world),
  link: async (world) => ({ ...(await twoMatters(world)), nth: 0, reason: '同一处漏水' }),
  dismiss: async (world) => ({ ...(await twoMatters(world)), nth: 0 }),
  unlink: async (world) => {
    const both = await twoMatters(world)
    await world.call('worker', 'likeness.link', { ...both, nth: 0, reason: '同一处漏水' })
    return { ...both, nth: 1, reason: '楼层不同' }
  },
  elsewhere: async (world) => ({ matterId: (await sampleCase(world)).matterId })
}

async function twoMatters(world: SampleWorld): Promise<{ matterId: string; otherId: string }> {
  const [one, other] = [await sampleCase(world), await sampleCase(world)]
  return { matterId: one.matterId, otherId: other.matterId }
}
