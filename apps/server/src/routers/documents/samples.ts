import { randomUUID } from 'node:crypto'
import type { SamplesOf, SampleWorld } from '@xinshe/plugin-kit/server'
import type { documentsRouter } from './router.ts'

/** An input that succeeds for the rightful post, one per procedure. */
export const documentsSamples: SamplesOf<typeof documentsRouter> = {
  add: (world) => documentSample(world),
  list: ({ caseId }) => ({ caseId }),
  get: async (world) => {
    const { requestId, ...input } = await documentSample(world)
    await world.call('worker', 'documents.add', { requestId, ...input })
    return { caseId: input.caseId, documentId: requestId }
  }
}

async function documentSample(world: SampleWorld) {
  const { caseId } = world
  return { requestId: randomUUID(), caseId, kind: 'agreement' as const, name: '服务协议.pdf', base64: Buffer.from('%PDF-1.7\n样本').toString('base64') }
}
