import { randomUUID } from 'node:crypto'
import type { SamplesOf, SampleWorld } from '@xinshe/plugin-kit/server'
import type { resourcesRouter } from './router.ts'

export const resourcesSamples: SamplesOf<typeof resourcesRouter> = {
  ofCase: ({ caseId }) => ({ caseId }),
  link: (world) => linkSample(world),
  strike: async (world) => {
    const input = await linkSample(world)
    const { linkId } = (await world.call('worker', 'resources.link', input)) as { linkId: string }
    return { caseId: input.caseId, linkId, reason: '登记到了别的个案' }
  },
  gaps: () => undefined
}

async function linkSample(world: SampleWorld) {
  const { caseId } = world
  return { requestId: randomUUID(), caseId, answers: { resource: '助医金', providerType: 'charity', provider: '区慈善会', linkedOn: world.today, outcome: 'pending' } }
}
