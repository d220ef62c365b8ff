import { columnOf } from './column-of.ts'
import { limits } from './limits.ts'

/** What stands in a cell that a formula fills until the parser has read it. No sheet holds it: XML has no such character. */
export const formulaMark = '\u0000='
/** The same for what a formula left behind where it failed and was then replaced by its value: `#REF!`. */
export const errorMark = '\u0000!'

/**
 * Puts the mark in the place of what formulas yield: the parser would hand their last results out like texts somebody
 * wrote, and their errors like nothing. A formula that fills several cells stands in the first of them alone and says how far it reaches.
 *
 * @param sheet the XML of a sheet
 */
export function markFormulas(sheet: string): string {
  /** By column, the last row that a formula above or beside reaches to. */
  const reached = new Uint32Array(limits.columns + 1)
  return sheet.replace(cells, (cell: string, prefix: string, attributes: string, formula = '') => {
    const [, address = '', letters = '', row] = /\sr=["'](([A-Z]{1,3})(\d+))["']/.exec(attributes) ?? []
    noteReach(formula, reached)
    const isComputed = formula !== '' || Number(row) <= reached[columnOf(letters)]!
    if (!formula && (attributes.endsWith('/') || !(isComputed || isError.test(attributes)))) return cell
    return `<${prefix}c r="${address}" t="inlineStr"><${prefix}is><${prefix}t>${isComputed ? formulaMark : errorMark}</${prefix}t></${prefix}is>${formula}`
  })
}

/** The tag of a cell, and the beginning of its formula's, which comes first in it. */
const cells = /<((?:[\w.-]+:)?)c(\s[^<>]*)>(\s*<\1f(?=[\s/>])[^<>]*)?/g

const isError = /\st=["']e["']/

function noteReach(formula: string, reached: Uint32Array): void {
  if (!/\st=["'](?:array|dataTable)["']/.test(formula)) return
  const [, left, right, bottom] = /\sref=["']([A-Z]{1,3})\d+:([A-Z]{1,3})(\d+)["']/.exec(formula) ?? []
  if (!left) return
  const last = Math.min(columnOf(right!), limits.columns)
  const row = Math.min(Number(bottom), limits.rows)
  for (let column = columnOf(left); column <= last; column += 1) if (reached[column]! < row) reached[column] = row
}
