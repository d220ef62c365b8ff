import type { SampleWorld, SamplesOf } from '@xinshe/plugin-kit/server'
import type { CaseManagementRouter } from './router.ts'

/** An input for each procedure that succeeds for its rightful post. */
export const samples: SamplesOf<CaseManagementRouter> = {
  effectOfCase: async (world) => {
    await world.call('worker', 'case-management.recordEffectCheck', firstCheck(world))
    return { caseId: world.caseId }
  },
  reassessmentsDue: () => ({ limit: 101 }),
  recordEffectCheck: firstCheck
}

function firstCheck({ caseId, today }: SampleWorld) {
  const scores = { needsMet: 4, emotion: 3, coping: 5, support: 4, appeal: 6 }
  return { caseId, version: 0, answers: { checkedOn: today, ...scores, evidence: '家访所见：情绪较平稳，愿意走法定途径。' } }
}
