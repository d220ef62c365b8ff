import { accept, refuse, type Decision } from '../decision.ts'
import { isSameContact, isSameMoment, type RecordedContact } from './is-same-contact.ts'

interface StrikeFacts {
  readonly recorded: RecordedContact
  readonly isStruck: boolean
  /** The other contacts of the matter that count. */
  readonly others: readonly RecordedContact[]
}

export type StrikeRefusal = 'contact/struck-already' | 'case/reason-missing' | 'contact/only-one' | 'contact/nothing-corrected' | 'contact/recorded-twice'

/**
 * Whether a contact that was recorded wrongly may be struck, or recorded anew as `replacement`: once, with the reason, and
 * never so that nobody ever came with the matter, nor moved onto another contact that counts. Two that stood at one moment
 * before, letters of one day, stay so.
 */
export function decideStrike({ recorded, isStruck, others }: StrikeFacts, { reason, replacement }: { reason: string; replacement?: RecordedContact | undefined }): Decision<true, StrikeRefusal> {
  if (isStruck) return refuse('contact/struck-already')
  if (reason.trim() === '') return refuse('case/reason-missing')
  if (!replacement) return others.length > 0 ? accept(true) : refuse('contact/only-one')
  if (isSameContact(recorded, replacement)) return refuse('contact/nothing-corrected')
  const isMoved = !isSameMoment(recorded, replacement)
  return isMoved && others.some((other) => isSameMoment(other, replacement)) ? refuse('contact/recorded-twice') : accept(true)
}
