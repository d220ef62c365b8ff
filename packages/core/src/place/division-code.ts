import { z } from 'zod'

/** A code of the national administrative divisions: province to county in six digits, town and village in twelve (7.1.1.c–d). */
export const divisionCode = z.string().regex(/^\d{6}(\d{6})?$/)

/** How many digits name each level; the rest of a code is zeros. */
const levels = [2, 4, 6, 9, 12] as const

/** The digits that everything inside a division begins with: `440100` gives `4401`, `440118001000` gives `440118001`. */
export function prefixOf(code: string): string {
  const named = levels.find((digits) => /^0*$/.test(code.slice(digits)))
  return code.slice(0, named)
}

/** A division and those it lies in, from the province down: `440118001000` gives `440000`, `440100`, `440118` and itself. */
export function divisionsOf(code: string): string[] {
  const prefix = prefixOf(code)
  return levels.filter((digits) => digits <= prefix.length).map((digits) => prefix.slice(0, digits).padEnd(digits <= 6 ? 6 : 12, '0'))
}

/**
 * An address in full: the names of its divisions, and the text without those it begins with anyway (A.12).
 * @param names from the province down
 */
export function fullAddress(names: readonly string[], text: string): string {
  // What is written may begin at any level: 增城区…, 广州市增城区…, 荔城街道….
  const written = names.findIndex((_, level) => beginsWith(text, names.slice(level)))
  return names.slice(0, written === -1 ? undefined : written).join('') + text
}

/** Whether a text begins with the first of these names, and it is not merely the beginning of a longer name: 荔城街道办事处. */
function beginsWith(text: string, [first, ...below]: readonly string[]): boolean {
  if (first === undefined || !text.startsWith(first)) return false
  const rest = text.slice(first.length)
  return !/^(办事处|人民政府|政府|办)/.test(rest) || below.some((name) => rest.startsWith(name))
}
