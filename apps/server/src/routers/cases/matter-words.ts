import { isHan, pairsOf, runsOf, wordsOf } from '@xinshe/core/likeness/words-of.ts'

/**
 * What a matter is found by: every pair of neighbouring Chinese characters, every word of letters and digits.
 * PostgreSQL's own parsers do not know Chinese; pairs serve words of two characters, which trigrams cannot.
 */
export function matterWords(...texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap(wordsOf))]
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

/** More matters than this are not looked through for one search. */
export const mostMatters = 5_000

/** A lexeme must stay below 2 kB. */
export function lexemeOf(word: string): string {
  return isHan(word) ? word : word.slice(0, 200)
}

function quoted(word: string): string {
  return `'${lexemeOf(word).replaceAll("'", "''").replaceAll('\\', '\\\\')}'`
}
