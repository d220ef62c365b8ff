import { randomUUID } from 'node:crypto'
import type { SamplesOf, SampleWorld } from '@xinshe/plugin-kit/server'
import { registeredCase } from '../cases/samples.ts'
import type { classificationRouter } from './router.ts'

/** An input that succeeds for the rightful post, one per procedure. */
export const classificationSamples: SamplesOf<typeof classificationRouter> = {
  ofMatter: ({ matterId }) => ({ matterId }),
  describeMatter: async ({ matterId, call }) => ({ matterId, version: await versionOf(call, matterId), kind: 'request', competentOrgan: '增城区住建局', competentLevel: 'district' }),
  addHistory: ({ matterId }) => history(matterId),
  strikeHistory: async ({ matterId, call }) => {
    const { id } = (await call('worker', 'classification.addHistory', history(matterId))) as { id: string }
    return { matterId, historyId: id, reason: '记错日期' }
  },
  linkMember: async (world) => ({ matterId: world.matterId, petitionerId: (await registeredCase(world)).petitionerId, role: 'member' }),
  unlinkMember: async (world) => {
    const { matterId, call } = world
    const { petitionerId } = await registeredCase(world)
    await call('worker', 'classification.linkMember', { matterId, petitionerId, role: 'member' })
    const { parties } = (await call('worker', 'classification.ofMatter', { matterId })) as { parties: { id: string; linkId: string }[] }
    return { matterId, linkId: parties.find(({ id }) => id === petitionerId)!.linkId, reason: '同名误选' }
  },
  recordUnruly: async (world) => ({
    ...(await secondVisit(world)),
    unused: 'channel',
    behaviours: ['banner'],
    dissuasion: { at: '2026-01-06T10:00:00+08:00', by: '李志强', refused: true },
    account: '在接待大厅门口拉横幅，经劝阻不听。'
  }),
  recordIrrational: async (world) => ({ ...(await secondVisit(world)), noBasis: true, orderAffected: true, evidence: '监控录像、接待记录' }),
  review: async (world) => {
    const marked = await secondVisit(world)
    const { id } = (await world.call('worker', 'classification.recordIrrational', { ...marked, noBasis: true, orderAffected: true, evidence: '监控录像' })) as { id: string }
    return { matterId: marked.matterId, id, verdict: 'confirmed' }
  }
}

function history(matterId: string) {
  return { requestId: randomUUID(), matterId, on: '2026-01-04', organ: '增城区信访局', level: 'district' as const, channel: 'visit' as const }
}

async function versionOf(call: SampleWorld['call'], matterId: string): Promise<number> {
  return ((await call('worker', 'classification.ofMatter', { matterId })) as { version: number }).version
}

/** A walk-in on the matter, after one that is in its history. */
async function secondVisit({ matterId, call }: SampleWorld): Promise<{ matterId: string; contactId: string }> {
  await call('worker', 'classification.addHistory', history(matterId))
  const { contactId } = (await call('worker', 'cases.addContact', { matterId, channel: 'visit', happenedAt: '2026-01-06T00:30:00+08:00' })) as { contactId: string }
  return { matterId, contactId }
}
