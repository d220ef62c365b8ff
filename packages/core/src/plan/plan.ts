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

/** An agreement as it stands: who brought it, for a waiver who approved it, and how many acts led to it: the version a page has read. */
export const standingAgreement = z.strictObject({
  agreement,
  by: accountId,
  approvedBy: accountId.nullable(),
  version: z.int().min(1)
})
export type StandingAgreement = z.infer<typeof standingAgreement>

/** The rows of C.10 as the approved plan gives them: its stage goals, or its goals where there are none (7.1.4.a). */
export function closureGoalsOf(plan: Pick<Plan, 'goals' | 'stageGoals'>): { goal: string }[] {
  const source = plan.stageGoals?.length ? plan.stageGoals : plan.goals
  return source.map(({ goal }) => ({ goal }))
}

/**
 * What a plan begins with: the goals, strategies and methods that form A was accepted on (A.26–A.28), line by line, so
 * that nobody types them twice. Indicators and days are the plan's own (7.1.3.c).
 */
export function planBeginnings({ goals = '', strategies = '', evaluation = '' }: { readonly goals?: string; readonly strategies?: string; readonly evaluation?: string }): { goal: string; strategy?: string; method?: string }[] {
  const [goal, strategy, method] = [linesOf(goals), linesOf(strategies), linesOf(evaluation.replaceAll('；', '\n'))]
  return goal.map((text, at) => ({ goal: text, ...(strategy[at] && { strategy: strategy[at] }), ...(method[at] && { method: method[at] }) }))
}

/** `1. …`, `2、…`: the lines without their numbers. */
function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.replace(/^\s*\d+\s*[.．、)）]\s*/, '').trim()).filter((line) => line !== '')
}
