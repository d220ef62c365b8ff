import type { RecordedContact } from '../matter/is-same-contact.ts'
import type { ClassificationKind } from './classified.ts'

/**
 * Whether the rule of a clause reads the same in two records of one contact. No rule reads 3.3 and 3.5: a mark is a person's
 * word about one record. An organ that was left empty is the own counter (3.6).
 */
export function readsTheSame(kind: ClassificationKind, one: RecordedContact, other: RecordedContact): boolean {
  const read = parts[kind]
  return read !== null && read(one).join('\n') === read(other).join('\n')
}

const parts: Readonly<Record<ClassificationKind, ((contact: RecordedContact) => readonly (string | number)[]) | null>> = {
  repeat: ({ channel, happenedAt, organ, petitionerId }) => [channel, new Date(happenedAt).getTime(), organ, petitionerId ?? ''],
  bypass: ({ channel, organ, organLevel }) => [channel, organLevel || (organ === '' ? 'own' : '')],
  collective: ({ channel, headcount }) => [channel, headcount],
  unruly: null,
  irrational: null
}
