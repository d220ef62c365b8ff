/** Where a ciphertext belongs. It is bound to the place: moved to another row or an older version, it does not open. */
export interface SealedPlace {
  /** With its schema: `case_management.effect_check`. */
  readonly table: string
  readonly id: string
  readonly version: number
}

/**
 * The confidential fields of one record live in one `sealed` column (docs/tenancy.md, What is sealed).
 * The key is the case's own: destroying it erases the case everywhere, backups included.
 */
export interface Sealing {
  seal(caseId: string, place: SealedPlace, fields: Readonly<Record<string, unknown>>): Promise<Buffer>
  /** Reads the keys of many cases in one statement, before a list is opened. */
  load(caseIds: readonly string[]): Promise<void>
  /** @throws when the ciphertext was tampered with, moved, or its key is destroyed */
  unseal(caseId: string, place: SealedPlace, sealed: Buffer): Promise<Record<string, unknown>>
}
