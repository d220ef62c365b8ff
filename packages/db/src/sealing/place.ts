/** Where a ciphertext belongs; moved to another row or an older version, it does not open. */
export interface Place {
  readonly table: string
  readonly id: string
  readonly version: number
}

export const nameOf = ({ table, id, version }: Place) => `${table}|${id}|${version}`
