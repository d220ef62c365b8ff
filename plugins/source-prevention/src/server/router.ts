import { analyseClue } from './procedures/analyse-clue.ts'
import { assignClue } from './procedures/assign-clue.ts'
import { beginHandling } from './procedures/begin-handling.ts'
import { clueHere } from './procedures/clue-here.ts'
import { cluesHere } from './procedures/clues-here.ts'
import { cluesOfCase } from './procedures/clues-of-case.ts'
import { linkCase } from './procedures/link-case.ts'
import { noteOnClue } from './procedures/note-on-clue.ts'
import { overdueHere } from './procedures/overdue-here.ts'
import { owners } from './procedures/owners.ts'
import { recordClue } from './procedures/record-clue.ts'
import { settleClue } from './procedures/settle-clue.ts'
import { router } from './rpc.ts'

export const sourcePreventionRouter = router({
  cluesHere, clueHere, cluesOfCase, overdueHere, owners,
  recordClue, analyseClue, beginHandling, noteOnClue, assignClue, settleClue, linkCase
})
export type SourcePreventionRouter = typeof sourcePreventionRouter
