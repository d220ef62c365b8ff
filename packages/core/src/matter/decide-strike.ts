import { accept, refuse, type Decision } from '../decision.ts'
import { isSameContact, type RecordedContact } from './is-same-contact.ts'

interface StrikeFacts {
  readonly recorded: RecordedContact
  readonly isStruck: boolean
  /** How many other contacts of the matter count. */
  readonly others: number
}

export type StrikeRefusal = 'contact/struck-already' | 'case/reason-missing' | 'contact/only-one' | 'contact/nothing-corrected'

/**
 * Whether a contact that was recorded wrongly may be struck, or recorded anew as `replacement`: once, with the reason, and
 * never so that nobody ever came with the matter.
 */
export function decideStrike({ recorded, isStruck, others }: StrikeFacts, { reason, replacement }: { reason: string; replacement?: RecordedContact | undefined }): Decision<true, StrikeRefusal> {
  if (isStruck) return refuse('contact/struck-already')
  if (reason.trim() === '') return refuse('case/reason-missing')
  if (replacement ? isSameContact(recorded, replacement) : others === 0) return refuse(replacement ? 'contact/nothing-corrected' : 'contact/only-one')
  return accept(true)
}
