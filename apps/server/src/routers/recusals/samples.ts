import type { SamplesOf } from '@xinshe/plugin-kit/server'
import { sampleCase } from '../cases/samples.ts'
import type { recusalsRouter } from './router.ts'

export const recusalsSamples: SamplesOf<typeof recusalsRouter> = {
  ofCase: async (world) => ({ caseId: (await sampleCase(world)).caseId }),
  needsLead: async (world) => ({ caseId: (await sampleCase(world)).caseId }),
  isOwn: async (world) => ({ caseId: (await sampleCase(world)).caseId }),
  declare: async (world) => ({ caseId: (await sampleCase(world)).caseId, reason: '与案主是亲属' }),
  lift: async (world) => {
    const { caseId } = await sampleCase(world)
    const { recusalId } = (await world.call('worker', 'recusals.declare', { caseId, reason: '与案主是亲属' })) as { recusalId: string }
    return { caseId, recusalId, reason: '已核实并非亲属' }
  }
}
