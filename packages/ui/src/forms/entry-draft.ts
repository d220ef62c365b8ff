import type { FieldProblem } from '@xinshe/forms'
import type { Said } from '@xinshe/words'

export type EntryAnswers = Readonly<Record<string, unknown>>

/** How the saving of typed text goes. `clash`: another window saved other text. */
export type EntryState = 'typing' | 'saving' | 'saved' | 'retrying' | 'clash'

/** What keeps an entry that is being written: on the server, not in the page. */
export interface EntryDraft {
  open(): Promise<Record<string, unknown>>
  touch(answers: Record<string, unknown>): void
  drop(): Promise<void>
}

/** Why an entry was not taken. */
export interface EntryRefusal {
  readonly sentence: Said
  /** What is wrong at its fields. */
  readonly problems: readonly FieldProblem[]
  /** Somebody else saved meanwhile: their text, and the version a next save builds on. */
  readonly stale: { readonly theirs: EntryAnswers | null; readonly version: number } | null
}
