import { randomUUID } from 'node:crypto'
import type { SamplesOf, SampleWorld } from '@xinshe/plugin-kit/server'
import type { flowsRouter } from './router.ts'

/** An input that succeeds for the rightful post, one per procedure. */
export const flowsSamples: SamplesOf<typeof flowsRouter> = {
  ofMatter: ({ matterId }) => ({ matterId }),
  due: () => undefined,
  open: async (world) => ({ ...(await visitOf(world)), kind: 'collective', reason: '现场陆续来人' }),
  record: async (world) => headcountOf(world, await flowOf(world)),
  strike: async (world) => {
    const flow = await flowOf(world)
    const { entryId } = (await world.call('worker', 'flows.record', headcountOf(world, flow))) as { entryId: string }
    return { ...flow, entryId, reason: '数错' }
  },
  settle: async (world) => ({ ...(await flowOf(world)), to: 'close', reason: '人员已全部离开' })
}

async function visitOf({ matterId, today, call }: SampleWorld): Promise<{ matterId: string; contactId: string }> {
  const { contactId } = (await call('worker', 'cases.addContact', { matterId, channel: 'visit', happenedAt: `${today}T00:00:00+08:00` })) as { contactId: string }
  return { matterId, contactId }
}

async function flowOf(world: SampleWorld): Promise<{ matterId: string; flowId: string }> {
  const visit = await visitOf(world)
  const { flowId } = (await world.call('worker', 'flows.open', { ...visit, kind: 'collective', reason: '现场陆续来人' })) as { flowId: string }
  return { matterId: visit.matterId, flowId }
}

function headcountOf({ today }: SampleWorld, flow: { matterId: string; flowId: string }) {
  return { ...flow, requestId: randomUUID(), step: 'collective/headcount', answers: { on: today, at: '00:00', headcount: 6 } }
}
