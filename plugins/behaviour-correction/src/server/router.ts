import { assessHarm } from './procedures/assess-harm.ts'
import { behaviourOfCase } from './procedures/behaviour-of-case.ts'
import { levels } from './procedures/levels.ts'
import { logOfCase } from './procedures/log-of-case.ts'
import { openResults } from './procedures/open-results.ts'
import { planIntervention } from './procedures/plan-intervention.ts'
import { recordBehaviour } from './procedures/record-behaviour.ts'
import { recordDissuasion } from './procedures/record-dissuasion.ts'
import { setLevels } from './procedures/set-levels.ts'
import { settleDissuasion } from './procedures/settle-dissuasion.ts'
import { router } from './rpc.ts'

export const behaviourCorrectionRouter = router({
  assessHarm,
  behaviourOfCase,
  levels,
  logOfCase,
  openResults,
  planIntervention,
  recordBehaviour,
  recordDissuasion,
  setLevels,
  settleDissuasion
})
export type BehaviourCorrectionRouter = typeof behaviourCorrectionRouter
