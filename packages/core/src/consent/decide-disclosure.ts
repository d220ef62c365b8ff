import { accept, refuse, type Decision } from '../decision.ts'
import { formsOf, type ConsentForm, type ConsentKind, type Recipient } from './consent.ts'
import type { ConsentState } from './consent-state.ts'
import type { SharedPart } from './parts.ts'

/** A permission as the ledger holds it. */
export interface StandingConsent {
  readonly kind: ConsentKind
  /** Older ledgers hold permissions to share that were only spoken: they carry nothing more. */
  readonly form: ConsentForm
  readonly state: ConsentState
  readonly recipient: Recipient | null
  readonly parts: readonly SharedPart[]
}

export interface Disclosure {
  /** `media` is a report or a picture for the public: it takes the 授权书 and nothing else (4.5.b). */
  readonly use: 'sharing' | 'media'
  readonly recipient: Recipient
  readonly parts: readonly SharedPart[]
  readonly consent: StandingConsent | null
  /** The article that obliges or allows it without consent. */
  readonly law: string
}

export type DisclosureFault =
  | 'consent/missing'
  | 'consent/media-needs-own'
  | 'consent/unwritten'
  | 'consent/withdrawn'
  | 'consent/expired'
  | 'consent/other-recipient'
  | 'consent/parts-uncovered'

/**
 * 4.5.b: on what something may leave the case. A permission of the right kind, in writing, in force, naming this recipient and
 * covering all that goes along; or an article of law, never for the media.
 */
export function decideDisclosure({ use, recipient, parts, consent, law }: Disclosure): Decision<'consent' | 'law', DisclosureFault> {
  if (!consent) return law.trim() !== '' && use === 'sharing' ? accept('law') : refuse(use === 'media' ? 'consent/media-needs-own' : 'consent/missing')
  if (consent.kind !== use) return refuse(use === 'media' ? 'consent/media-needs-own' : 'consent/missing')
  if (consent.state === 'withdrawn') return refuse('consent/withdrawn')
  if (consent.state === 'expired') return refuse('consent/expired')
  if (!formsOf(consent.kind).includes(consent.form)) return refuse('consent/unwritten')
  if (!consent.recipient || !isSame(consent.recipient, recipient)) return refuse('consent/other-recipient')
  const uncovered = parts.filter((part) => !consent.parts.includes(part))
  return uncovered.length > 0 ? refuse('consent/parts-uncovered', { parts: uncovered }) : accept('consent')
}

function isSame(one: Recipient, other: Recipient): boolean {
  if (one.kind === 'agency') return other.kind === 'agency' && one.tenantId === other.tenantId && one.contractId === other.contractId
  return other.kind === 'organ' && one.organ === other.organ
}
