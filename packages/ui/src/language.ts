import { getContext, hasContext, setContext } from 'svelte'
import { type Language, read, type Said } from '@xinshe/words'

/** What a component shows: a sentence of ours in both languages, or a person's own text, which has one. */
export type Words = Said | string

const key = Symbol('language')

/** Called once by the outermost layout. A function, so that switching the language re-renders what was said. */
export function setLanguage(language: () => Language): void {
  setContext(key, language)
}

/** The language of the page around this component; Chinese where none was set. Call while the component is made. */
export function getLanguage(): () => Language {
  return hasContext(key) ? getContext<() => Language>(key) : () => 'zh'
}

/** `const tell = teller()`, then `{tell(say('保存', 'Save'))}`: reads words in the page's language. */
export function teller(): (words: Words) => string {
  const language = getLanguage()
  return (words) => (typeof words === 'string' ? words : read(words, language()))
}
