import { say, type Said } from '@xinshe/words'
import { isFormula } from './is-formula.ts'
import type { Row } from './parse-sheet.ts'
import { readRow, type Petition } from './read-row.ts'
import type { Header } from './recognise-columns.ts'

/** `row` is the number people see beside the row, counted from 1. */
export interface ReadPetition {
  readonly row: number
  readonly petition: Petition
}

export interface RefusedRow {
  readonly row: number
  readonly number: string
  readonly why: readonly Said[]
}

/** Reads all rows below the titles, those left out in which nothing is written. A number that comes again is refused: which of the two is right, nobody knows. */
export function readRows(rows: readonly Row[], { columns, index }: Header, now: Date): { petitions: ReadPetition[]; refused: RefusedRow[] } {
  const petitions: ReadPetition[] = []
  const refused: RefusedRow[] = []
  const used = new Set(Object.values(columns))
  const firstWith = new Map<string, number>()
  for (const [at, cells] of rows.entries()) {
    if (at <= index || cells.every((cell, column) => cell === null || (isFormula(cell) && !used.has(column)))) continue
    const row = at + 1
    const read = readRow(cells, columns, now)
    if (!('petition' in read)) {
      refused.push({ row, ...read })
      continue
    }
    const { number } = read.petition
    const first = firstWith.get(number)
    if (first) {
      refused.push({ row, number, why: [say(`留言编号与第 ${first} 行相同`, `The number is the same as in row ${first}`)] })
    } else {
      firstWith.set(number, row)
      petitions.push({ row, petition: read.petition })
    }
  }
  return { petitions, refused }
}
