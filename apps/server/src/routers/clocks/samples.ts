import { randomUUID } from 'node:crypto'
import type { SamplesOf, SampleWorld } from '@xinshe/plugin-kit/server'
import { sampleCase } from '../cases/samples.ts'
import type { clocksRouter } from './router.ts'

/** An input that succeeds for the rightful post, one per procedure. */
export const clocksSamples: SamplesOf<typeof clocksRouter> = {
  due: () => undefined,
  ofMatter: async (world) => ({ matterId: (await sampleCase(world)).matterId as never }),
  recordEvent: async (world) => ({ requestId: randomUUID(), matterId: (await sampleCase(world)).matterId as never, event: acceptance(world) }),
  correctEvent: async (world) => {
    const matterId = (await sampleCase(world)).matterId as never
    const eventId = randomUUID()
    await world.call('worker', 'clocks.recordEvent', { requestId: eventId, matterId, event: acceptance(world) })
    return { requestId: randomUUID(), matterId, eventId, event: null, reason: '误记' }
  },
  setRoute: async (world) => ({ requestId: randomUUID(), matterId: (await sampleCase(world)).matterId as never, version: 1, route: '6', happenedOn: world.today, organ: '区住建局' })
}

function acceptance({ today }: SampleWorld) {
  return { kind: 'accepted' as const, happenedOn: today, organ: '区住建局', documentNumber: '受理告知〔2026〕1号' }
}
