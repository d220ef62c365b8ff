import type { Said } from './say.ts'

export const languages = ['zh', 'en'] as const
export type Language = (typeof languages)[number]

/** The language of a person who has not chosen one. */
export const defaultLanguage: Language = 'zh'

/** The sentence in the reader's language. */
export function read(said: Said, language: Language = defaultLanguage): string {
  return said[language]
}

/** The BCP 47 tag for `Intl` and for `<html lang>`. */
export function localeOf(language: Language): string {
  return language === 'zh' ? 'zh-CN' : 'en-GB'
}
