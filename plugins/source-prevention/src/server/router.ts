import { activitiesHere } from './procedures/activities-here.ts'
import { analyseClue } from './procedures/analyse-clue.ts'
import { assignClue } from './procedures/assign-clue.ts'
import { beginHandling } from './procedures/begin-handling.ts'
import { boardHere } from './procedures/board-here.ts'
import { clueHere } from './procedures/clue-here.ts'
import { cluesHere } from './procedures/clues-here.ts'
import { cluesOfCase } from './procedures/clues-of-case.ts'
import { linkCase } from './procedures/link-case.ts'
import { noteOnClue } from './procedures/note-on-clue.ts'
import { overdueHere } from './procedures/overdue-here.ts'
import { owners } from './procedures/owners.ts'
import { recordActivity } from './procedures/record-activity.ts'
import { recordClue } from './procedures/record-clue.ts'
import { patrolHere } from './procedures/patrol-here.ts'
import { patrolsHere } from './procedures/patrols-here.ts'
import { planPatrol } from './procedures/plan-patrol.ts'
import { recordPatrol } from './procedures/record-patrol.ts'
import { retirePatrol } from './procedures/retire-patrol.ts'
import { setLevel } from './procedures/set-level.ts'
import { settleClue } from './procedures/settle-clue.ts'
import { router } from './rpc.ts'

export const sourcePreventionRouter = router({
  cluesHere, clueHere, cluesOfCase, overdueHere, boardHere, owners,
  recordClue, analyseClue, beginHandling, noteOnClue, assignClue, setLevel, settleClue, linkCase,
  patrolsHere, patrolHere, planPatrol, retirePatrol, recordPatrol,
  activitiesHere, recordActivity
})
export type SourcePreventionRouter = typeof sourcePreventionRouter
