import { accept, refuse, type Decision } from '../decision.ts'
import { carries } from './carries.ts'
import type { StandingConsent } from './decide-disclosure.ts'

/** 8.3.a: on which permission of the person a recording is kept: one to record, in writing and in force; the newest that is, which the ledger has first. */
export function decideRecording<Consent extends Pick<StandingConsent, 'kind' | 'form' | 'state'>>(ledger: readonly Consent[]): Decision<Consent, 'consent/recording-missing'> {
  const consent = ledger.find((one) => one.kind === 'recording' && carries(one))
  return consent ? accept(consent) : refuse('consent/recording-missing')
}
