import { languages, type Language } from '@xinshe/words'

/** How a person wants to see the pages. Kept in three cookies, nothing about anybody is in them. */
export interface Preferences {
  language: Language
  theme: 'auto' | 'light' | 'dark'
  size: 'normal' | 'large' | 'larger'
}

/** The allowed values, the default first. */
export const choices = {
  language: languages,
  theme: ['auto', 'light', 'dark'],
  size: ['normal', 'large', 'larger']
} as const satisfies { [Key in keyof Preferences]: readonly Preferences[Key][] }

/** Reads the preferences from wherever they are kept; an unknown value counts as the default. */
export function readPreferences(get: (name: keyof Preferences) => string | null | undefined): Preferences {
  return {
    language: oneOf(choices.language, get('language')),
    theme: oneOf(choices.theme, get('theme')),
    size: oneOf(choices.size, get('size'))
  }
}

function oneOf<Value extends string>(allowed: readonly [Value, ...Value[]], found: string | null | undefined): Value {
  return allowed.find((value) => value === found) ?? allowed[0]
}
