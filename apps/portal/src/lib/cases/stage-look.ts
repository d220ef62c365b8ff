import { stages, stageTitles, type Stage } from '@xinshe/core/case/case.ts'
import type { Tone } from '@xinshe/ui'
import type { Said } from '@xinshe/words'

/** Work that goes on is accented, what is over is quiet. */
export function toneOfStage(stage: Stage): Tone {
  if (stage === 'in-service') return 'good'
  return stage === 'registered' || stage === 'assessed' || stage === 'planned' ? 'accent' : 'neutral'
}

/** The steps of a case in their order; a declined one ended after the first. */
export function stageSteps(stage: Stage): { id: Stage; label: Said }[] {
  const steps: readonly Stage[] = stage === 'declined' ? ['registered', 'declined'] : stages.filter((one) => one !== 'declined')
  return steps.map((id) => ({ id, label: stageTitles[id] }))
}
