import type { Day } from '@xinshe/words'
import type { Pause } from './clock.ts'
import { dueWithPauses } from './due-with-pauses.ts'
import { hearingsOf } from './hearings.ts'
import type { MatterEvent } from './matter-event.ts'

/** The term of the re-examination asked for on a day: 30 days, those of its hearings not counted (art. 36). */
export function reExamTerm(standing: readonly MatterEvent[], asked: Day, today: Day): { readonly due: Day; readonly pauses: Pause[] } {
  const pauses = hearingsOf(standing).map(({ begun, ended }) => ({ from: begun.happenedOn, until: ended?.happenedOn ?? null }))
  return { due: dueWithPauses(asked, 30, pauses, today), pauses }
}
