import type { SheetCell } from './write-workbook.ts'

/**
 * Rows as CSV that a spreadsheet opens by a double click: with the mark of UTF-8, every text quoted. What a program would
 * take for a formula has an apostrophe before it (D05); numbers stay numbers.
 */
export function writeCsv(rows: readonly (readonly SheetCell[])[]): Uint8Array {
  return new TextEncoder().encode(`\ufeff${rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')}`)
}

function cellOf(value: SheetCell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  return `"${(formula.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`
}

/** Quotes and blanks in front do not keep a program from reading on. */
const formula = /^[\s"']*[=+\-@＝＋－＠]|^[\t\r\n]/u
