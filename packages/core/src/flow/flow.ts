import { say, type Said } from '@xinshe/words'
import { z } from 'zod'

/** The special flows of 7.2: each is a checklist that opens by itself from how a contact is classified. */
export const flowKinds = ['collective', 'irrational', 'hardship'] as const
export const flowKind = z.enum(flowKinds)
export type FlowKind = (typeof flowKinds)[number]

export const flowTitles: Readonly<Record<FlowKind, Said>> = {
  collective: say('集体上访处理', 'Collective petition'),
  irrational: say('非理性上访处理', 'Irrational petition'),
  hardship: say('生活困难上访处理', 'Petition out of hardship')
}
export const flowClauses: Readonly<Record<FlowKind, string>> = { collective: '7.2.1', irrational: '7.2.2', hardship: '7.2.3' }

/** Why it opened: the words a person reads before they begin. */
export const flowReasons: Readonly<Record<FlowKind, Said>> = {
  collective: say('五人以上以走访形式提出同一信访事项（3.7）', 'Five or more came with one matter (3.7)'),
  irrational: say('来访被标注为非理性上访（3.3）或缠访闹访（3.5）', 'The visit was marked irrational (3.3) or unruly (3.5)'),
  hardship: say('经济状况为困难（A.16）或标注了帮扶救助到位（4.4.b）', 'In hardship (A.16), or tagged for assistance (4.4.b)')
}

/** Why the rule opened a closed flow again: what gave rise to it has come back. */
export const reopenReasons = {
  tagged: say('再次标注“帮扶救助到位”（4.4.b）', 'Tagged for assistance again (4.4.b)'),
  hardship: say('登记为经济状况困难（A.16）', 'Recorded as in hardship (A.16)'),
  marked: say('来访再次标注为非理性上访（3.3）或缠访闹访（3.5）', 'The visit was marked irrational (3.3) or unruly (3.5) again')
} as const satisfies Record<string, Said>
export type ReopenReason = keyof typeof reopenReasons

/** One line of a flow as it was written; never changed, a correction names the line it `corrects`. */
export interface FlowEntry {
  readonly id: string
  /** `collective/notice`; `open` (by hand), `close` and `reopen` belong to every flow. */
  readonly step: string
  /** The line this one follows up: the arrival of a notice, the result of an application. */
  readonly about: string | null
  readonly corrects: string | null
  /** Takes the line it corrects back, and puts nothing in its place. */
  readonly isStruck: boolean
  /** When it happened, as far as a person says so. */
  readonly at: string
  readonly answers: Readonly<Record<string, unknown>>
}
