import { randomUUID } from 'node:crypto'
import type { SamplesOf, SampleWorld } from '@xinshe/plugin-kit/server'
import type { satisfactionRouter } from './router.ts'

export const satisfactionSamples: SamplesOf<typeof satisfactionRouter> = {
  ofCase: ({ caseId }) => ({ caseId }),
  record: (world) => askedSample(world),
  strike: async (world) => {
    const input = await askedSample(world)
    const { satisfactionId } = (await world.call('worker', 'satisfaction.record', input)) as { satisfactionId: string }
    return { caseId: input.caseId, satisfactionId, reason: '登记到了别的个案' }
  }
}

async function askedSample(world: SampleWorld) {
  const { caseId } = world
  return { requestId: randomUUID(), caseId, answers: { askedOn: world.today, means: 'phone', outcome: 'answered', service: '5', result: '3' } }
}
