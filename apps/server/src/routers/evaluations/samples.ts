import { randomUUID } from 'node:crypto'
import type { SamplesOf, SampleWorld } from '@xinshe/plugin-kit/server'
import type { evaluationsRouter } from './router.ts'

export const evaluationsSamples: SamplesOf<typeof evaluationsRouter> = {
  ofContract: ({ contractId }) => ({ contractId: contractId as never }),
  record: (world) => sample(world, { by: 'third-party', byWhom: '评估中心' }),
  recordOwn: (world) => sample(world, { by: 'self' }),
  download: async (world) => {
    const { evaluationId } = (await world.call('lead', 'evaluations.recordOwn', sample(world, { by: 'self' }))) as { evaluationId: string }
    return { contractId: world.contractId as never, evaluationId, language: 'zh' }
  }
}

const sample = ({ contractId, today }: SampleWorld, side: object) => ({
  requestId: randomUUID(), contractId: contractId as never,
  answers: { ...side, from: `${today.slice(0, 4)}-01-01`, to: today, indicators: [{ name: '个案服务', planned: 150, done: 120, evidence: '个案清单' }], conclusion: '按计划推进' }
})
