import type { Day } from '@xinshe/words'
import { accept, refuse, type Decision } from '../decision.ts'
import { isTooEarly } from '../is-too-early.ts'
import { formsOf, type NewConsent } from './consent.ts'
import { decideValidity, type ValidityFault } from './decide-validity.ts'

export type ConsentFault =
  | 'consent/document-missing'
  | 'consent/note-missing'
  | 'consent/unwritten'
  | 'time/in-future'
  | 'time/too-early'
  | ValidityFault
  | 'consent/recipient-missing'
  | 'consent/parts-missing'
  | 'consent/purpose-missing'
  | 'consent/validity-missing'

type Facts = Pick<NewConsent, 'kind' | 'form' | 'documentId' | 'givenOn' | 'validUntil' | 'recipient' | 'purpose' | 'parts' | 'note'>

/**
 * 4.5.b: whether a permission can be entered as it stands. Paper needs its scan, and so does the 授权书 for the media
 * however it was signed; what was only said needs to be written down, and is enough for the service alone. What is passed on names to whom, what for, what
 * of it and, for sharing, until when.
 */
export function checkConsent(consent: Facts, today: Day): Decision<Facts, ConsentFault> {
  const { kind, form, documentId, givenOn, validUntil, recipient, purpose, parts, note } = consent
  const goesOut = kind === 'sharing' || kind === 'media'
  if (!formsOf(kind).includes(form)) return refuse('consent/unwritten')
  if (givenOn > today) return refuse('time/in-future')
  if (isTooEarly(givenOn)) return refuse('time/too-early')
  const validity = validUntil ? decideValidity({ givenOn, validUntil }, today) : accept(null)
  if (!validity.ok) return validity
  if (!documentId && (form === 'paper' || kind === 'media')) return refuse('consent/document-missing')
  if (!documentId && note === '') return refuse('consent/note-missing')
  if (goesOut && (!recipient || (kind === 'media' && recipient.kind !== 'organ'))) return refuse('consent/recipient-missing')
  if (goesOut && parts.length === 0) return refuse('consent/parts-missing')
  if (goesOut && purpose === '') return refuse('consent/purpose-missing')
  if (kind === 'sharing' && !validUntil) return refuse('consent/validity-missing')
  return accept(consent)
}
