import type { Day } from '@xinshe/words'
import { isOpen, type Stage } from '../case/case.ts'
import { decideDisclosure, type DisclosureFault, type StandingConsent } from '../consent/decide-disclosure.ts'
import { accept, refuse, type Decision } from '../decision.ts'

interface Days {
  readonly fromOn: Day
  readonly untilOn: Day
}

interface Facts {
  readonly stage: Stage
  /** The partner as the directory has them: a consent names the person, or where they work. */
  readonly partner: { readonly name: string; readonly organisation: string | null }
  readonly post: { readonly starts: Day; readonly ends: Day }
  readonly consent: (StandingConsent & { readonly validUntil: Day | null }) | null
  /** The article that obliges or allows it without consent. */
  readonly law: string
  /** Days in which the case is shared with this partner already. */
  readonly shared: readonly Days[]
}

export type CasePartnerFault =
  | DisclosureFault
  | 'partner/case-ended'
  | 'partner/begins-past'
  | 'partner/dates-reversed'
  | 'partner/outside-post'
  | 'partner/outside-consent'
  | 'partner/shared-already'

/**
 * 6.3.2.a, 4.5.b: whether an open case may be shared with a partner in these days: on a consent that names them, or an
 * article of law, no longer than the consent and the account last, and once at a time.
 * @returns to whom it is told, as the ledger has it
 */
export function decideCasePartner({ fromOn, untilOn }: Days, { stage, partner, post, consent, law, shared }: Facts, today: Day): Decision<{ organ: string }, CasePartnerFault> {
  if (!isOpen(stage)) return refuse('partner/case-ended')
  if (fromOn < today) return refuse('partner/begins-past')
  if (untilOn < fromOn) return refuse('partner/dates-reversed')
  if (fromOn < post.starts || untilOn > post.ends) return refuse('partner/outside-post')

  const named = consent?.recipient?.kind === 'organ' ? consent.recipient.organ : null
  const organ = named !== null && named === partner.organisation ? named : partner.name
  const told = decideDisclosure({ use: 'sharing', recipient: { kind: 'organ', organ }, parts: [], consent, law })
  if (!told.ok) return told
  if (consent?.validUntil && untilOn > consent.validUntil) return refuse('partner/outside-consent')
  if (shared.some((other) => other.fromOn <= untilOn && fromOn <= other.untilOn)) return refuse('partner/shared-already')
  return accept({ organ })
}
