import type { Cell, FormulaCell } from './parse-sheet.ts'

export function isFormula(cell: Cell): cell is FormulaCell {
  return typeof cell === 'object' && cell !== null && 'isFormula' in cell
}
