import { formsOf } from './consent.ts'
import type { StandingConsent } from './decide-disclosure.ts'

/** Whether something may still rest on a permission: in force, and in writing where that is asked for. */
export function carries({ kind, form, state }: Pick<StandingConsent, 'kind' | 'form' | 'state'>): boolean {
  return state === 'live' && formsOf(kind).includes(form)
}
