import type { RiskDuty } from './risk-due.ts'

/** The case a duty is about, as far as whose it is depends on it. */
export interface DutyCase {
  /** Whether the post in question is the one that is responsible for it. */
  readonly isMine: boolean
  readonly ratedBy: string | null
  readonly ratedAs: string | null
}

/**
 * Whose duty it is, on Today, in the calendar and in the digest alike: everything is the responsible worker's but the second
 * name of red, which is the lead's, or after a lead's rating the worker's, and never the rater's (7.2.2.c). A lead is asked
 * besides for the contacts that are overdue in the project (7.1.4.d).
 */
export function isDutyOf({ kind, isOverdue }: Pick<RiskDuty, 'kind' | 'isOverdue'>, { isMine, ratedBy, ratedAs }: DutyCase, { accountId, isLead }: { readonly accountId: string; readonly isLead: boolean }): boolean {
  if (kind === 'confirm') return ratedBy !== accountId && (isLead || (isMine && ratedAs === 'lead'))
  return isMine || (isLead && kind === 'contact' && isOverdue)
}
