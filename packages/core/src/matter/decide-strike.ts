import { timeOfDay } from '@xinshe/words'
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
 * before stay so; and letters of one day are as many as came, where nobody gave an hour.
 */
export function decideStrike({ recorded, isStruck, others }: StrikeFacts, { reason, replacement }: { reason: string; replacement?: RecordedContact | undefined }): Decision<true, StrikeRefusal> {
  if (isStruck) return refuse('contact/struck-already')
  if (reason.trim() === '') return refuse('case/reason-missing')
  if (!replacement) return others.length > 0 ? accept(true) : refuse('contact/only-one')
  if (isSameContact(recorded, replacement)) return refuse('contact/nothing-corrected')
  const isMoved = !isSameMoment(recorded, replacement)
  return isMoved && hasMoment(replacement) && others.some((other) => isSameMoment(other, replacement)) ? refuse('contact/recorded-twice') : accept(true)
}

/**
 * Where nobody gave an hour, midnight stands. Two visits of one person then are taken for one that was recorded twice, for a second
 * visit is a repeated one (3.4); several letters of one day are nothing unusual, and nothing follows from their number.
 */
function hasMoment({ channel, happenedAt }: RecordedContact): boolean {
  return channel === 'visit' || timeOfDay(happenedAt) !== '00:00'
}
