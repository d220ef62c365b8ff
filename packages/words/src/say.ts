/** A sentence people read, in both languages. Chinese is the original, English follows. */
export interface Said {
  readonly zh: string
  readonly en: string
}

/**
 * Writes a sentence where it is used: `say('风险等级', 'Risk level')`.
 * There is no catalogue to keep in step; the type demands both languages.
 */
export function say(zh: string, en: string): Said {
  return { zh, en }
}
