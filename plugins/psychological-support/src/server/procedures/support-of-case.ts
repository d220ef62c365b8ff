import { z } from 'zod'
import { appraisalsOfCase } from '../appraisals-of-case.ts'
import { openReferral } from '../open-referral.ts'
import { procedure } from '../rpc.ts'
import { sessionsOfCase } from '../sessions-of-case.ts'

/** The psychological support of a case: sessions (6.3.2.b), appraisals (5.7.a), the referral that is open (5.7.b). */
export const supportOfCase = procedure({ permission: 'support.read', scope: 'case', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ caseId: z.uuid() }))
  .query(async ({ ctx, input: { caseId } }) => ({
    sessions: await sessionsOfCase(ctx, caseId),
    appraisals: await appraisalsOfCase(ctx, caseId),
    referral: (await openReferral(ctx, caseId)) ?? null
  }))
