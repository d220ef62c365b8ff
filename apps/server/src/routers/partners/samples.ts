import { randomUUID } from 'node:crypto'
import type { SamplesOf, SampleWorld } from '@xinshe/plugin-kit/server'
import type { partnersRouter } from './router.ts'

/** An input that succeeds for the rightful post, one per procedure. */
export const partnersSamples: SamplesOf<typeof partnersRouter> = {
  list: () => ({}),
  add: (world) => aPartner(world),
  change: async (world) => ({ ...(await added(world)), answers: aPartner(world).answers }),
  end: async (world) => ({ ...(await added(world)), untilOn: world.today }),
  participations: async (world) => ({ partnerId: (await added(world)).partnerId })
}

const aPartner = ({ today }: Pick<SampleWorld, 'today'>) => ({ requestId: randomUUID(), answers: { type: 'lawyer', name: '何志强', organisation: '明理律师事务所', phone: '020-81234567', sinceOn: today } })

async function added(world: SampleWorld) {
  const { partnerId } = (await world.call('lead', 'partners.add', aPartner(world))) as { partnerId: string }
  return { partnerId, version: 1 }
}
