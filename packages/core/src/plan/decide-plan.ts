import { accept, refuse, type Decision } from '../decision.ts'
import type { AccountId } from '../ids.ts'
import type { StandingAgreement } from './plan.ts'

/** 7.1.3.f: service begins with the agreement signed, or with its absence approved by somebody else. */
export function decideService(
  standing: StandingAgreement | null
): Decision<true, 'plan/agreement-missing' | 'plan/waiver-not-approved'> {
  if (!standing) return refuse('plan/agreement-missing')
  if (standing.agreement.kind === 'waived' && (!standing.approvedBy || standing.approvedBy === standing.by))
    return refuse('plan/waiver-not-approved')
  return accept(true)
}

/** 7.1.3.f: a waiver is approved once, and never by who asked for it. */
export function decideWaiver(
  standing: StandingAgreement | null,
  actor: AccountId
): Decision<StandingAgreement, 'plan/nothing-to-approve' | 'plan/own-waiver'> {
  if (standing?.agreement.kind !== 'waived' || standing.approvedBy) return refuse('plan/nothing-to-approve')
  if (standing.by === actor) return refuse('plan/own-waiver')
  return accept({ ...standing, approvedBy: actor })
}
