import { tidyParagraphs } from '@xinshe/forms'
import { isFormula } from './is-formula.ts'
import type { Cell } from './parse-sheet.ts'

/** A cell as text: a number its digits, a date its day. A formula has none. */
export function cellText(cell: Cell): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  return cell === null || isFormula(cell) ? '' : String(cell)
}

/** Flowing text: padding by tabs, hard spaces and empty lines goes, the full-width indent of a paragraph stays. */
export function cellParagraphs(cell: Cell): string {
  const text = cellText(cell)
    .replace(/\r\n?/g, '\n')
    .replace(/[\t\u00a0]/g, ' ')
    .replace(/^ +/gm, '')
  return tidyParagraphs(text).replace(/\n{3,}/g, '\n\n')
}
