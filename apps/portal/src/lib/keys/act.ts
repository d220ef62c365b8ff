import type { Icon } from '@xinshe/ui'
import { say, type Said } from '@xinshe/words'
import type { Reach } from './is-for-us.ts'

/** Something a person can do where they stand: a line of the palette and, with `keys`, of the help. */
export interface Act {
  readonly label: Said
  readonly hint?: Said
  readonly icon?: Icon
  /** Pressed one after the other, `['g', 't']`; a chord is one entry, `'Ctrl+Enter'`. */
  readonly keys?: readonly string[]
  /** Where the keys work; outside of fields and dialogs unless it says more. */
  readonly reach?: Reach
  readonly href?: string
  readonly run?: () => void
  readonly section: ActSection
}

/** The palette's sections, in their order. */
export const actSections = ['here', 'case', 'pages', 'always'] as const
export type ActSection = (typeof actSections)[number]

export const actSectionTitles: Readonly<Record<ActSection, Said>> = {
  here: say('本页可做的事', 'What you can do here'),
  case: say('本个案', 'This case'),
  pages: say('前往', 'Go to'),
  always: say('任何时候', 'At any time')
}

/** How the keys of an act are written for the listener: `['Ctrl+K']` is Ctrl, or ⌘ on a Mac. */
export function bindingOf(keys: readonly string[]): string {
  return keys.map((key) => (key === '?' ? '[Shift]+?' : key.replace('Ctrl+', '$mod+').replace(/\+([A-Z])$/, (_, letter: string) => `+${letter.toLowerCase()}`))).join(' ')
}
