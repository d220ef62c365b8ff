import type { SamplesOf } from '@xinshe/plugin-kit/server'
import type { CaseManagementRouter } from './router.ts'

/** An input for each procedure that succeeds for its rightful post. */
export const samples: SamplesOf<CaseManagementRouter> = {
  effectOfCase: ({ caseId }) => ({ caseId }),
  reassessmentsDue: () => ({}),
  recordEffectCheck: ({ caseId, today }) => ({
    caseId,
    version: 0,
    answers: { checkedOn: today, needsMet: 4, emotion: 3, coping: 5, support: 4, appeal: 6, evidence: '家访所见：情绪较平稳，愿意走法定途径。' }
  })
}
