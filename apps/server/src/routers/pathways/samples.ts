import type { SamplesOf } from '@xinshe/plugin-kit/server'
import { sampleCase } from '../cases/samples.ts'
import type { pathwaysRouter } from './router.ts'

export const pathwaysSamples: SamplesOf<typeof pathwaysRouter> = {
  ofCase: async (world) => ({ caseId: (await sampleCase(world)).caseId }),
  write: async (world) => ({ caseId: (await sampleCase(world)).caseId, pathway: 'solve', act: 'tagged' })
}
