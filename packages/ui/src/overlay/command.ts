import type { Icon } from '../icon.ts'
import type { Words } from '../language.ts'

/** One line of a `CommandPalette`. */
export interface Command {
  readonly id: string
  readonly label: Words
  /** A second, smaller line. */
  readonly hint?: Words
  readonly icon?: Icon
  /** Shown at the end of the line; the key itself is bound elsewhere. */
  readonly keys?: readonly string[]
}

export interface CommandGroup<Line extends Command = Command> {
  readonly title: Words
  readonly commands: readonly Line[]
  /** Already an answer to what is typed: the palette does not sift it again. */
  readonly found?: boolean
}
