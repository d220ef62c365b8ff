import { accept, refuse, type Decision } from '@xinshe/core/decision.ts'
import type { Day } from '@xinshe/words'
import { guideState } from './guide-state.ts'

interface Version {
  readonly reviewBy: Day
  /** Nothing has taken its place. */
  readonly isNewest: boolean
}

/** Whether these versions may be given to a petitioner: none that a newer one replaced, none past its review (5.5.b). */
export function decideGiving<Chosen extends Version>(versions: readonly Chosen[], today: Day): Decision<readonly Chosen[], 'education/guide-superseded' | 'education/guide-due'> {
  if (versions.some(({ isNewest }) => !isNewest)) return refuse('education/guide-superseded')
  return versions.some((version) => guideState(version, today) === 'review-due') ? refuse('education/guide-due') : accept(versions)
}
