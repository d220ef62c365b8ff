import { weightOf, type WordCounts } from './word-counts.ts'

/** A text as its weighed words, of length one; empty for a text without words. */
export type TextVector = ReadonlyMap<string, number>

/**
 * Weighs the words of a text (TF-IDF): a word counts more the fewer texts have it, and a repeated word a little more.
 * The logarithm keeps long complaints, which say the same word twenty times, comparable with short ones.
 */
export function textVector(words: readonly string[], counts: WordCounts): TextVector {
  const times = new Map<string, number>()
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1)
  const vector = new Map<string, number>()
  let squares = 0
  for (const [word, count] of times) {
    const weight = (1 + Math.log(count)) * weightOf(word, counts)
    vector.set(word, weight)
    squares += weight ** 2
  }
  const length = Math.sqrt(squares)
  for (const [word, weight] of vector) vector.set(word, weight / length)
  return vector
}

/** How alike two texts are (7.1.2.j): 0 nothing in common, 1 the same words. The cosine of their vectors. */
export function likeness(one: TextVector, other: TextVector): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one]
  let sum = 0
  for (const [word, weight] of few) sum += weight * (many.get(word) ?? 0)
  return Math.min(1, sum)
}
