/** The number of a column by its letters: `A` is 1, `AA` is 27. */
export function columnOf(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}
