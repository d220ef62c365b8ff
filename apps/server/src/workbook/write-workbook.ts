export type SheetCell = string | number | null

/**
 * An .xlsx of one sheet (D05): `=1+1` stays these four characters, in every program and locale and after the cell has
 * been edited. Numbers stay numbers.
 */
export async function writeWorkbook(rows: readonly (readonly SheetCell[])[]): Promise<Uint8Array> {
  // Eighty files that no start has to wait for.
  const { default: writeExcelFile } = await import('write-excel-file/node')
  return writeExcelFile(rows.map((cells) => cells.map(cellOf))).toBuffer()
}

/** `_x0041_` would be read as `A`, so its first sign is escaped as the format has it. */
function cellOf(value: SheetCell) {
  if (value === null) return null
  if (typeof value === 'number') return { value, type: Number }
  return { value: value.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'), type: String, format: '@' }
}
