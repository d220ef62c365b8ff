import { randomUUID } from 'node:crypto'
import type { SamplesOf, SampleWorld } from '@xinshe/plugin-kit/server'
import type { clocksRouter } from './router.ts'

/** An input that succeeds for the rightful post, one per procedure. */
export const clocksSamples: SamplesOf<typeof clocksRouter> = {
  due: () => undefined,
  ofMatter: ({ matterId }) => ({ matterId }),
  recordEvent: (world) => ({ requestId: randomUUID(), matterId: world.matterId, event: acceptance(world) }),
  correctEvent: async (world) => {
    const matterId = world.matterId
    const eventId = randomUUID()
    await world.call('worker', 'clocks.recordEvent', { requestId: eventId, matterId, event: acceptance(world) })
    return { requestId: randomUUID(), matterId, eventId, event: null, reason: '误记' }
  },
  setRoute: (world) => ({ requestId: randomUUID(), matterId: world.matterId, version: 1, route: '6', happenedOn: world.today, organ: '区住建局' })
}

function acceptance({ today }: SampleWorld) {
  return { kind: 'accepted' as const, happenedOn: today, organ: '区住建局', documentNumber: '受理告知〔2026〕1号' }
}
