import type { Day } from '@xinshe/words'
import { isEnding } from './is-ending.ts'

/** Whether a case may leave its contract today: the contract ends, or a wall keeps the case from the whole of its agency (7.1.2.i). */
export function mayLeave({ walledFrom }: { readonly walledFrom: readonly string[] }, from: { readonly agencyId: string; readonly ends: Day }, today: Day): boolean {
  return isEnding(from, today) || walledFrom.includes(from.agencyId)
}
