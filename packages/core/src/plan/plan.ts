import { z } from 'zod'
import { accountId, documentId } from '../ids.ts'
import { paragraphs } from '../typed-text.ts'
import type { Plan } from './plan-form.ts'

/**
 * 7.1.3.f: the service agreement, signed (with its scan, where there is one), or the reason why there is none,
 * which somebody else must approve.
 */
export const agreement = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('signed'), signedOn: z.iso.date(), documentId: documentId.optional() }),
  z.strictObject({ kind: z.literal('waived'), reason: paragraphs(2_000).pipe(z.string().min(1)) })
])
export type Agreement = z.infer<typeof agreement>

/** An agreement as it stands: who brought it, and for a waiver who approved it. */
export const standingAgreement = z.strictObject({
  agreement,
  by: accountId,
  approvedBy: accountId.nullable()
})
export type StandingAgreement = z.infer<typeof standingAgreement>

/** The rows of C.10 as the approved plan gives them: its stage goals, or its goals where there are none (7.1.4.a). */
export function closureGoalsOf(plan: Pick<Plan, 'goals' | 'stageGoals'>): { goal: string }[] {
  const source = plan.stageGoals?.length ? plan.stageGoals : plan.goals
  return source.map(({ goal }) => ({ goal }))
}
