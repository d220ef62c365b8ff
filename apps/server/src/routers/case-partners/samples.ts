import { randomUUID } from 'node:crypto'
import type { SamplesOf, SampleWorld } from '@xinshe/plugin-kit/server'
import { addDays } from '@xinshe/words'
import type { casePartnersRouter } from './router.ts'

export const casePartnersSamples: SamplesOf<typeof casePartnersRouter> = {
  ofCase: ({ caseId }) => ({ caseId }),
  assign: async (world) => aShare(world),
  write: async (world) => ({ ...(await sampleShare(world)), requestId: randomUUID(), text: '请先了解其睡眠情况' }),
  end: async (world) => ({ ...(await sampleShare(world)), reason: '协作已完成' })
}

/** A case that is shared with the partner of the world from today on. */
export async function sampleShare(world: SampleWorld) {
  const input = await aShare(world)
  await world.call('worker', 'casePartners.assign', input)
  return { caseId: input.caseId, id: input.requestId }
}

async function aShare(world: SampleWorld) {
  const { caseId } = world
  const { post } = (await world.call('partner', 'session.shell', undefined)) as { post: { id: never } }
  return { requestId: randomUUID(), caseId: caseId as never, postId: post.id, fromOn: world.today, untilOn: addDays(world.today, 30), purpose: '个别心理疏导', law: '《精神卫生法》第二十八条' }
}
