import { recordAppraisal } from './procedures/record-appraisal.ts'
import { recordOffer } from './procedures/record-offer.ts'
import { recordSession } from './procedures/record-session.ts'
import { supportList } from './procedures/support-list.ts'
import { supportOfCase } from './procedures/support-of-case.ts'
import { router } from './rpc.ts'

export const supportRouter = router({ supportOfCase, recordSession, recordAppraisal, supportList, recordOffer })
export type SupportRouter = typeof supportRouter
