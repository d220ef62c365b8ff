import type { RecordedContact } from '../matter/is-same-contact.ts'
import type { ClassificationKind } from './classified.ts'
import { readsTheSame } from './reads-the-same.ts'

interface Recorded extends RecordedContact {
  readonly id: string
  readonly replaces: string | null
}
interface Flag {
  readonly contactId: string
  readonly kind: ClassificationKind
  readonly holds: boolean
  readonly isReviewed: boolean
}

/**
 * Which contacts a reviewer has overruled under which clause: two matters after all (3.4). A contact that was recorded anew
 * keeps the verdict on the one it replaces where the rule reads the same in both, until it is reviewed itself.
 */
export function overruled(contacts: readonly Recorded[], flags: readonly Flag[]): (contactId: string, kind: ClassificationKind) => boolean {
  return function isIt(contactId, kind): boolean {
    const own = flags.find((flag) => flag.contactId === contactId && flag.kind === kind && flag.isReviewed)
    if (own) return !own.holds
    const contact = contacts.find(({ id }) => id === contactId)
    const before = contacts.find(({ id }) => id === contact?.replaces)
    return contact !== undefined && before !== undefined && readsTheSame(kind, before, contact) && isIt(before.id, kind)
  }
}
