import { connectMigrator, type DatabasePlace } from '@xinshe/db/connect.ts'
import { loadPetitions } from './load-petitions.ts'
import type { PetitionBook } from './read-petitions.ts'
import type { ReadPetition, RefusedRow } from './read-rows.ts'

/** What became of a workbook, row by row. */
export interface LoadReport {
  readonly fileName: string
  readonly unused: readonly string[]
  readonly loaded: readonly (ReadPetition & { readonly town: string })[]
  readonly known: readonly ReadPetition[]
  readonly refused: readonly RefusedRow[]
  /** New ones: a user writes several times. */
  readonly petitioners: number
  readonly replies: number
}

/**
 * Takes a book of petitions into the database: rows become matters and contacts of the towns, answers become replies
 * with dates. A row that was refused keeps none of the others back.
 *
 * @param place a database whose migrations have run
 * @throws WorkbookFault when there is no town; nothing is loaded then, nor by any other fault
 */
export async function loadBook({ fileName, hash, unused, petitions, refused }: PetitionBook, place: DatabasePlace, now: Date): Promise<LoadReport> {
  const db = connectMigrator(place)
  try {
    const from = { file: fileName, sha256: hash, read: petitions.length + refused.length, refused: refused.length }
    const { towns, petitioners, replies } = await loadPetitions({ db, masterKey: place.masterKey, now, from }, petitions.map(({ petition }) => petition))
    const loaded: LoadReport['loaded'][number][] = []
    const known: ReadPetition[] = []
    for (const read of petitions) {
      const town = towns.get(read.petition.number)
      if (town) loaded.push({ ...read, town })
      else known.push(read)
    }
    return { fileName, unused, loaded, known, refused, petitioners, replies }
  } finally {
    await db.destroy()
  }
}
