/** In how many texts of a collection each word occurs. */
export interface WordCounts {
  /** How many texts were counted. */
  readonly texts: number
  /** How many there are; more than were counted, where only the newest were. */
  readonly all: number
  of(word: string): number
}

/**
 * A word of fewer texts than these is not counted: the number would speak of single people's matters. For the likeness
 * it is as rare as a word nobody has used.
 */
export const fewestTexts = 3

/** @param counts by word; what is missing counts as never used */
export function wordCounts(texts: number, counts: ReadonlyMap<string, number>, all = texts): WordCounts {
  return { texts, all, of: (word) => counts.get(word) ?? 0 }
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

/** How far a search may go: for so many words, and for so many texts that have one of them. */
export interface SearchBudget {
  readonly words: number
  readonly texts: number
}

/** A text of nothing but what everybody writes is still looked for by a few words. */
const fewestWords = 5

/** The words of a text that say most, as many as the budget allows; of equals those that come first, which are the title's. */
export function rarestWords(words: readonly string[], counts: WordCounts, budget: SearchBudget): WeighedWord[] {
  const weighed = [...new Set(words)]
    .map((word) => ({ word, weight: weightOf(word, counts), texts: expectedTexts(word, counts) }))
    .sort((one, other) => other.weight - one.weight)
    .slice(0, budget.words)
  let left = budget.texts
  return weighed
    .filter(({ texts }, index) => (left -= texts) >= 0 || index < fewestWords)
    .map(({ word, weight }) => ({ word, weight }))
}

/** A word that was not kept may have been seen once or twice. */
function expectedTexts(word: string, { texts, all, of }: WordCounts): number {
  return texts === 0 ? 1 : (Math.max(of(word), fewestTexts / 2) / texts) * all
}
