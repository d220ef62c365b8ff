import type { Words } from '@xinshe/ui'

/** One row for which an act was not done, and why. */
export interface NotDone {
  readonly name: Words
  readonly why: Words
}

let lines = $state.raw<readonly NotDone[]>([])
let isPartlyDone = $state(false)

/** What the last act on several rows left undone. Only ever filled in the browser: on the server everybody would share it. */
export function notDone(): readonly NotDone[] {
  return lines
}

/** Whether the act did something for other rows. */
export function othersAreDone(): boolean {
  return isPartlyDone
}

/** Shows row by row what was not done, until somebody has read it; an empty list closes it. */
export function showNotDone(left: readonly NotDone[], othersDone = false): void {
  lines = left
  isPartlyDone = othersDone
}
