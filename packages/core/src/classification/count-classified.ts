import { isIrrational, type ClassificationKind, type ClassificationSub } from './classified.ts'

interface Standing {
  readonly contactId: string
  readonly kind: ClassificationKind
  readonly holds: boolean
  readonly sub: ClassificationSub | null
}

export interface ClassifiedCounts {
  readonly repeat: number
  /** D5.3: late organs make repeat visits; these are told apart always. */
  readonly repeatAfterTerm: number
  readonly bypass: number
  readonly collective: number
  readonly unruly: number
  /** Marked under 3.3 itself. */
  readonly marked: number
  /** Contacts that are irrational by 3.3, 3.4 or 3.5, each once. */
  readonly irrational: number
  /** The same without those that are so by nothing but a repeat after the term. */
  readonly irrationalWithinTerm: number
}

/** Counts how contacts are classified. A person has counts and no label (3.3). */
export function countClassified(standing: readonly Standing[]): ClassifiedCounts {
  const held = standing.filter(({ holds }) => holds)
  const of = (kind: ClassificationKind) => held.filter((one) => one.kind === kind).length
  const irrational = held.filter(({ kind }) => isIrrational(kind))
  const contacts = (rows: readonly Standing[]) => new Set(rows.map(({ contactId }) => contactId)).size
  return {
    repeat: of('repeat'),
    repeatAfterTerm: held.filter(({ kind, sub }) => kind === 'repeat' && sub === 'after-term').length,
    bypass: of('bypass'),
    collective: of('collective'),
    unruly: of('unruly'),
    marked: of('irrational'),
    irrational: contacts(irrational),
    irrationalWithinTerm: contacts(irrational.filter(({ kind, sub }) => kind !== 'repeat' || sub !== 'after-term'))
  }
}
