import { connectMigrator, type DatabasePlace } from '@xinshe/db/connect.ts'
import { loadPetitions } from './load-petitions.ts'
import { readRows, type ReadPetition, type RefusedRow } from './read-rows.ts'
import { readWorkbook } from './read-workbook.ts'
import { recogniseColumns } from './recognise-columns.ts'

/** What became of a workbook, row by row. */
export interface LoadReport {
  readonly fileName: string
  /** Titles of columns that were not used. */
  readonly unused: readonly string[]
  readonly loaded: readonly (ReadPetition & { readonly town: string })[]
  readonly known: readonly ReadPetition[]
  readonly refused: readonly RefusedRow[]
  /** New ones; a user writes several times. */
  readonly petitioners: number
  readonly replies: number
}

/**
 * Takes a workbook of petitions into the database: rows become matters and contacts of the towns, answers become replies
 * with dates. A row that is refused keeps none of the others back; a file that is refused leaves nothing behind.
 *
 * @param place a database whose migrations have run
 * @throws WorkbookFault
 */
export async function loadWorkbook(path: string, place: DatabasePlace, now: Date): Promise<LoadReport> {
  const { fileName, hash, rows } = await readWorkbook(path)
  const header = recogniseColumns(rows)
  const { petitions, refused } = readRows(rows, header, now)

  const db = connectMigrator(place)
  try {
    const from = { file: fileName, sha256: hash, read: petitions.length + refused.length, refused: refused.length }
    const { towns, petitioners, replies } = await loadPetitions({ db, masterKey: place.masterKey, now, from }, petitions.map(({ petition }) => petition))
    return {
      fileName,
      unused: header.unused,
      loaded: petitions.flatMap((read) => (towns.has(read.petition.number) ? [{ ...read, town: towns.get(read.petition.number)! }] : [])),
      known: petitions.filter(({ petition }) => !towns.has(petition.number)),
      refused,
      petitioners,
      replies
    }
  } finally {
    await db.destroy()
  }
}
