import { z } from 'zod'
import { consultationsAt } from '../consultations-at.ts'
import { asOf, versionsAt } from '../guides-at.ts'
import { procedure } from '../rpc.ts'

/** The policy consultations of a case, and the guides that may be given out today: current ones alone (6.3.1.d). */
export const consultationsOfCase = procedure({ permission: 'consultation.read', scope: 'case', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ caseId: z.uuid() }))
  .query(async ({ ctx, input: { caseId } }) => {
    const guides = (await versionsAt(ctx).execute()).filter(({ isNewest }) => isNewest).map((row) => asOf(row, ctx))
    return {
      consultations: await consultationsAt(ctx, caseId),
      offered: guides.filter(({ state }) => state === 'current').map(({ versionId, topic, title, number }) => ({ versionId, topic, title, number })),
      reviewsDue: guides.filter(({ state }) => state === 'review-due').map(({ title }) => title)
    }
  })
