import { addToChronology } from './procedures/add-to-chronology.ts'
import { assessHarm } from './procedures/assess-harm.ts'
import { behaviourOfCase } from './procedures/behaviour-of-case.ts'
import { checkEvidence } from './procedures/check-evidence.ts'
import { chronologyOfCase } from './procedures/chronology-of-case.ts'
import { evidenceOfCase } from './procedures/evidence-of-case.ts'
import { handOverEvidence } from './procedures/hand-over-evidence.ts'
import { levels } from './procedures/levels.ts'
import { lockEvidence } from './procedures/lock-evidence.ts'
import { logOfCase } from './procedures/log-of-case.ts'
import { openResults } from './procedures/open-results.ts'
import { passOnEvidence } from './procedures/pass-on-evidence.ts'
import { planIntervention } from './procedures/plan-intervention.ts'
import { recordBehaviour } from './procedures/record-behaviour.ts'
import { recordDissuasion } from './procedures/record-dissuasion.ts'
import { setLevels } from './procedures/set-levels.ts'
import { settleDissuasion } from './procedures/settle-dissuasion.ts'
import { router } from './rpc.ts'

export const behaviourCorrectionRouter = router({
  addToChronology,
  assessHarm,
  behaviourOfCase,
  checkEvidence,
  chronologyOfCase,
  evidenceOfCase,
  handOverEvidence,
  levels,
  lockEvidence,
  logOfCase,
  openResults,
  passOnEvidence,
  planIntervention,
  recordBehaviour,
  recordDissuasion,
  setLevels,
  settleDissuasion
})
export type BehaviourCorrectionRouter = typeof behaviourCorrectionRouter
