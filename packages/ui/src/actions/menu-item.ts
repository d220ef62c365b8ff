import type { Said } from '@xinshe/words'
import type { Icon } from '../icon.ts'

/** One line of a `Menu`. */
export type MenuItem =
  | {
      kind?: 'item'
      label: Said
      /** A second, smaller line: what will happen, or why the item is off. */
      hint?: Said
      icon?: Icon
      href?: string
      onSelect?: () => void
      disabled?: boolean
      danger?: boolean
      /** Shown at the end of the line, for example `['n', 'b']`. The key itself is bound elsewhere. */
      keys?: string[]
      /** Draws a tick before the chosen one of several. */
      checked?: boolean
    }
  | { kind: 'heading'; label: Said }
  | { kind: 'separator' }
