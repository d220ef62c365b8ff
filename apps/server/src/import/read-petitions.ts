import { readRows, type ReadPetition, type RefusedRow } from './read-rows.ts'
import { readWorkbook } from './read-workbook.ts'
import { recogniseColumns } from './recognise-columns.ts'

/** A workbook of petitions, read and judged row by row; nothing is loaded yet. */
export interface PetitionBook {
  readonly fileName: string
  /** sha256 of the file, in hex. */
  readonly hash: string
  /** Titles of columns that are not used. */
  readonly unused: readonly string[]
  readonly petitions: readonly ReadPetition[]
  readonly refused: readonly RefusedRow[]
}

/** Reads a workbook as it comes. Needs no database. @throws WorkbookFault */
export async function readPetitions(path: string, now: Date): Promise<PetitionBook> {
  const { fileName, hash, rows } = await readWorkbook(path)
  const header = recogniseColumns(rows)
  return { fileName, hash, unused: header.unused, ...readRows(rows, header, now) }
}
