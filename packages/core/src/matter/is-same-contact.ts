import type { OrganLevel } from '../classification/organ-level.ts'
import type { Channel } from './contact.ts'

/** A contact as it was recorded. */
export interface RecordedContact {
  readonly channel: Channel
  readonly happenedAt: string | Date
  readonly headcount: number
  readonly organ: string
  readonly organLevel?: OrganLevel | '' | undefined
  readonly petitionerId?: string | null | undefined
}

/** Whether two records say the same of one contact, however the moment was written. */
export function isSameContact(one: RecordedContact, other: RecordedContact): boolean {
  return isSameMoment(one, other) && (['headcount', 'organ'] as const).every((key) => one[key] === other[key]) && (one.organLevel ?? '') === (other.organLevel ?? '')
}

/** Whether the same person came at the same moment by the same channel: one contact, or one that was recorded twice. */
export function isSameMoment(one: RecordedContact, other: RecordedContact): boolean {
  const momentOf = ({ happenedAt }: RecordedContact) => new Date(happenedAt).getTime()
  return momentOf(one) === momentOf(other) && one.channel === other.channel && (one.petitionerId ?? null) === (other.petitionerId ?? null)
}
