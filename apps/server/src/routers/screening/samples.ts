import { randomUUID } from 'node:crypto'
import type { SamplesOf } from '@xinshe/plugin-kit/server'
import type { screeningRouter } from './router.ts'

/** An input that succeeds for the rightful post, one per procedure. */
export const screeningSamples: SamplesOf<typeof screeningRouter> = {
  ofMatter: ({ matterId }) => ({ matterId }),
  opine: ({ matterId }) => ({ matterId, aspect: 'g', answer: 'own' }),
  decide: ({ matterId }) => ({ matterId, aspect: 'g', answer: 'own', documentNumber: '增信字〔2026〕1 号' }),
  printable: ({ matterId }) => ({ matterId }),
  addGuidance: ({ matterId, today }) => ({ requestId: randomUUID(), matterId, organ: '增城区人民法院', material: '诉讼指引一份', givenOn: today }),
  claimsOfCase: ({ caseId }) => ({ caseId }),
  recordClaim: (world) => ({ requestId: randomUUID(), caseId: world.caseId, claim: { text: '要求赔偿', verdict: 'partly', isJudicial: false } }),
  foreignMatters: () => ({}),
  accusable: () => undefined,
  accuse: (world) => ({ matterId: world.matterId, from: [world.tenant.id], reason: '反映本街道信访部门' }),
  notices: () => undefined,
  liftWall: async (world) => {
    const { matterId } = world
    const { agencies } = (await world.call('worker', 'screening.accusable')) as { agencies: { id: string; name: string }[] }
    const rival = agencies.find(({ name }) => name.startsWith('同心'))!
    await world.call('worker', 'screening.accuse', { matterId, from: [rival.id], reason: '反映服务机构' })
    return { placeId: world.tenant.id, matterId, reason: '查无此事' }
  }
}
