/** A stretch of a text, and whether the other text has it too. */
export interface TextPart {
  readonly text: string
  readonly isShared: boolean
}

/** Two characters are shared by all texts of an office; three are a name or a thing. */
const shortest = 3

/** Cuts a text where it goes along with another and where not, for reading the two side by side (7.1.2.j). */
export function sharedParts(text: string, other: string): TextPart[] {
  const letters = [...text]
  const known = new Set(stretchesOf([...other].map(plain)).map(({ key }) => key))
  const marks = letters.map(() => false)
  for (const { key, at } of stretchesOf(letters.map(plain))) {
    if (known.has(key)) marks.fill(true, at, at + shortest)
  }
  return joined(letters, marks)
}

/** Every stretch of so many letters or digits; punctuation and spaces end one. */
function stretchesOf(letters: readonly string[]): { key: string; at: number }[] {
  return letters.flatMap((_, at) => {
    const stretch = letters.slice(at, at + shortest)
    return stretch.length === shortest && stretch.every((letter) => /^[\p{L}\p{N}]/u.test(letter)) ? [{ key: stretch.join('\n'), at }] : []
  })
}

function joined(letters: readonly string[], marks: readonly boolean[]): TextPart[] {
  const parts: { text: string; isShared: boolean }[] = []
  for (const [at, letter] of letters.entries()) {
    const last = parts.at(-1)
    if (last && last.isShared === marks[at]) last.text += letter
    else parts.push({ text: letter, isShared: marks[at]! })
  }
  return parts
}

function plain(letter: string): string {
  return letter.normalize('NFKC').toLowerCase()
}
