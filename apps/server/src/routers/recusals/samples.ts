import type { SamplesOf } from '@xinshe/plugin-kit/server'
import type { recusalsRouter } from './router.ts'

export const recusalsSamples: SamplesOf<typeof recusalsRouter> = {
  ofCase: ({ caseId }) => ({ caseId }),
  needsLead: ({ caseId }) => ({ caseId }),
  isOwn: ({ caseId }) => ({ caseId }),
  declare: (world) => ({ caseId: world.caseId, reason: '与案主是亲属' }),
  lift: async (world) => {
    const { caseId } = world
    const { recusalId } = (await world.call('worker', 'recusals.declare', { caseId, reason: '与案主是亲属' })) as { recusalId: string }
    return { caseId, recusalId, reason: '已核实并非亲属' }
  }
}
