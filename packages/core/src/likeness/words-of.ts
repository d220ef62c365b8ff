/**
 * What a text is compared and searched by, as often as it occurs: every pair of neighbouring Chinese characters, every
 * word of letters and digits. Width and case make no difference; punctuation and line ends part the words.
 */
export function wordsOf(text: string): string[] {
  return runsOf(text).flatMap((run) => (isHan(run) ? pairsOf(run) : [run]))
}

/** Chinese apart from letters and digits: `a1区` is a word of letters and a run of Chinese. */
export function runsOf(text: string): string[] {
  const parts = text.normalize('NFKC').toLowerCase().match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? []
  return parts.map((part) => part.slice(0, longest))
}

/** No run is longer than a text may be. */
const longest = 20_000

/** A single character is its own word. */
export function pairsOf(run: string): string[] {
  const letters = [...run]
  return letters.length === 1 ? letters : letters.slice(1).map((letter, index) => letters[index]! + letter)
}

export function isHan(run: string): boolean {
  return /^\p{Script=Han}/u.test(run)
}
