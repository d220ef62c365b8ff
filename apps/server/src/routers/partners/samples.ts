import { randomUUID } from 'node:crypto'
import type { SamplesOf, SampleWorld } from '@xinshe/plugin-kit/server'
import { addDays } from '@xinshe/words'
import { newPerson } from '../new-person.ts'
import type { partnersRouter } from './router.ts'

/** An input that succeeds for the rightful post, one per procedure. */
export const partnersSamples: SamplesOf<typeof partnersRouter> = {
  list: () => ({}),
  add: (world) => aPartner(world),
  change: async (world) => ({ ...(await added(world)), answers: aPartner(world).answers }),
  end: async (world) => ({ ...(await added(world)), untilOn: world.today }),
  accounts: () => undefined,
  appoint: async (world) => anAccount(world),
  dismiss: async (world) => ({ postId: (await appointed(world)).postId, read: addDays(world.today, 30), lastDay: world.today, reason: '协作结束' }),
  participations: async (world) => ({ partnerId: (await added(world)).partnerId })
}

const aPartner = ({ today }: Pick<SampleWorld, 'today'>) => ({ requestId: randomUUID(), answers: { type: 'lawyer', name: '何志强', organisation: '明理律师事务所', phone: '020-81234567', sinceOn: today } })

async function added(world: SampleWorld) {
  const { partnerId } = (await world.call('lead', 'partners.add', aPartner(world))) as { partnerId: string }
  return { partnerId, version: 1 }
}

async function anAccount(world: SampleWorld) {
  return { partnerId: (await added(world)).partnerId, account: newPerson(), starts: world.today, ends: addDays(world.today, 30), reason: '参与心理疏导' }
}

async function appointed(world: SampleWorld) {
  return (await world.call('lead', 'partners.appoint', await anAccount(world))) as { postId: never }
}
