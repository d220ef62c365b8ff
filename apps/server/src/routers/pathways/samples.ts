import { randomUUID } from 'node:crypto'
import type { SamplesOf } from '@xinshe/plugin-kit/server'
import type { pathwaysRouter } from './router.ts'

export const pathwaysSamples: SamplesOf<typeof pathwaysRouter> = {
  ofCase: ({ caseId }) => ({ caseId }),
  write: (world) => ({ requestId: randomUUID(), caseId: world.caseId, pathway: 'solve', act: 'tagged' })
}
