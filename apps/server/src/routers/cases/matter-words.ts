/**
 * What a matter is found by: every pair of neighbouring Chinese characters, every word of letters and digits.
 * PostgreSQL's own parsers do not know Chinese; pairs serve words of two characters, which trigrams cannot.
 */
export function matterWords(...texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => runsOf(text).flatMap((run) => (isHan(run) ? pairsOf(run) : [run])))
  return [...new Set(words)]
}

/** The same as a `tsvector` literal for the column `words`. */
export function matterVector(...texts: readonly string[]): string {
  return matterWords(...texts).map(quoted).join(' ')
}

/** A typed text as a `tsquery` literal: all of it must occur. Empty when there is nothing to look for. */
export function matterQuery(text: string): string {
  const parts = runsOf(text).flatMap((run) => {
    if (!isHan(run)) return [`${quoted(run)}:*`]
    return run.length === 1 ? [`${quoted(run)}:*`] : pairsOf(run).map(quoted)
  })
  return [...new Set(parts)].join(' & ')
}

function runsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu)?.flatMap(splitMixed) ?? []
}

/** `a1区` is a word of letters and a run of Chinese. */
function splitMixed(run: string): string[] {
  return run.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu)?.map((part) => part.slice(0, longest)) ?? []
}

/** No run is longer than a text may be; a lexeme must stay below 2 kB. */
const longest = 20_000

function pairsOf(run: string): string[] {
  const letters = [...run]
  return letters.length === 1 ? letters : letters.slice(1).map((letter, index) => letters[index]! + letter)
}

function isHan(run: string): boolean {
  return /^\p{Script=Han}/u.test(run)
}

function quoted(word: string): string {
  const short = isHan(word) ? word : word.slice(0, 200)
  return `'${short.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`
}
