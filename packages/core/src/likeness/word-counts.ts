/** In how many texts of a collection each word occurs. */
export interface WordCounts {
  /** How many texts were counted. */
  readonly texts: number
  of(word: string): number
}

/**
 * A word of fewer texts than these is not counted: the number would speak of single people's matters. For the likeness
 * it is as rare as a word nobody has used.
 */
export const fewestTexts = 3

/** @param counts by word; what is missing counts as never used */
export function wordCounts(texts: number, counts: ReadonlyMap<string, number>): WordCounts {
  return { texts, of: (word) => counts.get(word) ?? 0 }
}

/** Counts a collection whose words are at hand. */
export function countWords(collection: Iterable<readonly string[]>): WordCounts {
  const counts = new Map<string, number>()
  let texts = 0
  for (const words of collection) {
    texts += 1
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return wordCounts(texts, new Map([...counts].filter(([, count]) => count >= fewestTexts)))
}

/** How much a word says: least when every text has it. */
export function weightOf(word: string, counts: WordCounts): number {
  return 1 + Math.log((counts.texts + 1) / (Math.min(counts.of(word), counts.texts) + 1))
}

export interface WeighedWord {
  readonly word: string
  readonly weight: number
}

/** The words of a text that say most; of equals those that come first, which are the title's. */
export function rarestWords(words: readonly string[], counts: WordCounts, most: number): WeighedWord[] {
  return [...new Set(words)]
    .map((word) => ({ word, weight: weightOf(word, counts) }))
    .sort((one, other) => other.weight - one.weight)
    .slice(0, most)
}
