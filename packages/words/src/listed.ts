import { say, type Said } from './say.ts'

/**
 * Several things in one sentence, as each language lists them: `甲、乙、丙` and `A, B, C`. What is no sentence is the same
 * in both: a name, a number.
 */
export function listed(parts: readonly (Said | string | number)[]): Said {
  const both = parts.map((part) => (typeof part === 'object' ? part : say(String(part), String(part))))
  return say(both.map(({ zh }) => zh).join('、'), both.map(({ en }) => en).join(', '))
}
