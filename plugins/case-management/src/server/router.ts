import { effectOfCase } from './procedures/effect-of-case.ts'
import { reassessmentsDue } from './procedures/reassessments-due.ts'
import { recordEffectCheck } from './procedures/record-effect-check.ts'
import { router } from './rpc.ts'

export const caseManagementRouter = router({ effectOfCase, reassessmentsDue, recordEffectCheck })
export type CaseManagementRouter = typeof caseManagementRouter
