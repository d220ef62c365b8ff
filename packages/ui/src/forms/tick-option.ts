import type { Words } from '../language.ts'

/** One box to tick. */
export interface TickOption<Value extends string = string> {
  readonly value: Value
  readonly label: Words
  readonly hint?: Words
  /** The name of the text that must say more once this is ticked (请注明). */
  readonly other?: string
  readonly disabled?: boolean
}

/** The companion texts of what is ticked, each once, in the order of the options. */
export function companionsOfTicked(options: readonly TickOption[], ticked: readonly string[]): string[] {
  const names = options.filter(({ value, other }) => other !== undefined && ticked.includes(value)).map(({ other }) => other!)
  return [...new Set(names)]
}
