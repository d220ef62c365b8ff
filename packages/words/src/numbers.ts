import { defaultLanguage, localeOf, type Language } from './language.ts'
import { say, type Said } from './say.ts'

/** A number with its groups: `1,248`. */
export function numberText(value: number, language: Language = defaultLanguage): string {
  return new Intl.NumberFormat(localeOf(language)).format(value)
}

/** The size of a file: `3.4 MB`. */
export function bytesText(bytes: number, language: Language = defaultLanguage): string {
  const units = ['B', 'KB', 'MB', 'GB'] as const
  const step = Math.min(bytes < 1 ? 0 : Math.floor(Math.log2(bytes) / 10), units.length - 1)
  const value = new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: step === 0 ? 0 : 1 })
  return `${value.format(bytes / 1024 ** step)} ${units[step]}`
}

/**
 * A sentence about so many things. English needs a singular and a plural, Chinese does not:
 * `countOf(3, (n) => `${n} 个个案`, { one: 'case', other: 'cases' })`.
 */
export function countOf(count: number, zh: (count: string) => string, en: { one: string; other: string }): Said {
  const form = new Intl.PluralRules('en-GB').select(count) === 'one' ? en.one : en.other
  return say(zh(numberText(count)), `${numberText(count, 'en')} ${form}`)
}
