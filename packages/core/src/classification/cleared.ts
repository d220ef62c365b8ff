import type { Basis, ClassificationKind, ClassificationSub, Classified } from './classified.ts'

interface Standing {
  readonly contactId: string
  readonly kind: ClassificationKind
  readonly holds: boolean
  readonly sub: ClassificationSub | null
  readonly basis: Basis
  /** The row it reviews; null: nobody has reviewed it. */
  readonly reviews: string | null
}

/**
 * What no longer holds once a contact is struck. Everything that stood on it, by rule or by a person (3.3–3.7); what a
 * reviewer has overruled holds nothing and stays as they left it.
 */
export function clearedByStrike<Row extends Standing>(standing: readonly Row[], contactId: string): { row: Row; said: Omit<Classified, 'clause'> }[] {
  return standing
    .filter((row) => row.contactId === contactId && (row.holds || (row.sub !== null && row.reviews === null)))
    .map((row) => ({ row, said: { kind: row.kind, holds: false, basis: { ...row.basis, struck: true } } }))
}

/** 3.5 on other visits: who came only once, the struck one left aside, was not persistent. `visitsUpTo` counts for each. */
export function clearedByFewVisits<Row extends Standing>(standing: readonly Row[], visitsUpTo: (contactId: string) => readonly string[]): { row: Row; said: Omit<Classified, 'clause'> }[] {
  return standing
    .filter(({ kind, holds }) => kind === 'unruly' && holds)
    .map((row) => ({ row, visits: visitsUpTo(row.contactId) }))
    .filter(({ visits }) => visits.length < 2)
    .map(({ row, visits }) => ({ row, said: { kind: row.kind, holds: false, basis: { ...row.basis, visits, missing: ['visits'] } } }))
}
