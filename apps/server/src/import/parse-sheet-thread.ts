import { parentPort, workerData } from 'node:worker_threads'
import { readSheet } from 'read-excel-file/universal'
import { limits } from './limits.ts'
import { errorMark, formulaMark } from './mark-formulas.ts'
import type { FormulaCell } from './parse-sheet.ts'

// Runs in a thread of its own, see `parse-sheet.ts`. Numbers stay the digits that are written: a long number is no float.
// Texts keep the indent they begin with.
const read = await readSheet(workerData as ArrayBuffer, { parseNumber: (digits) => digits, trim: false })
const marked = new Map<unknown, FormulaCell>([
  [formulaMark, { isFormula: true, isError: false }],
  [errorMark, { isFormula: true, isError: true }]
])
const rows = read.map((row) => row.map((cell) => marked.get(cell) ?? (typeof cell === 'string' && cell.trim() === '' ? null : cell)))

// Here a shared string is one object, however many cells show it; on its way out each cell takes a copy.
let characters = 0
for (const row of rows) for (const cell of row) if (typeof cell === 'string') characters += cell.length
if (rows.length > limits.rows || characters > limits.characters) throw new RangeError('the sheet holds too much')

parentPort!.postMessage(rows)
