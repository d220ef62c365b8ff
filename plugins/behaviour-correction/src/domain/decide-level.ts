import { accept, refuse, type Decision } from '@xinshe/core/decision.ts'
import { say, type Said } from '@xinshe/words'
import { levelTitle, likelihoods, planFrom, severities, type Level } from './levels.ts'

export interface HarmToAssess {
  /** 1 to 5 each. */
  readonly likelihood: number
  readonly severity: number
  /** Whether a contingency plan of this case is linked. */
  readonly hasPlan: boolean
}

export interface DecidedLevel {
  readonly score: number
  /** 1 is the lowest. */
  readonly level: number
  readonly name: string
  /** How the matrix came to it. */
  readonly because: Said
}

/**
 * 6.3.4.b: likelihood times severity sets the level, and nothing else does; 5.9.b: from the third level up there is no
 * level without a contingency plan.
 */
export function decideLevel({ likelihood, severity, hasPlan }: HarmToAssess, levels: readonly Level[]): Decision<DecidedLevel, 'behaviour-correction/plan-missing'> {
  const score = likelihood * severity
  const at = levels.findLastIndex(({ from }) => from <= score)
  const { name, from } = levels[at]!
  if (at + 1 >= planFrom && !hasPlan) return refuse('behaviour-correction/plan-missing', { level: at + 1 })
  return accept({ score, level: at + 1, name, because: because({ likelihood, severity, score, level: at + 1, name, from }) })
}

function because({ likelihood, severity, score, level, name, from }: { likelihood: number; severity: number; score: number; level: number; name: string; from: number }): Said {
  const [likely, serious] = [likelihoods[likelihood - 1]!, severities[severity - 1]!]
  return say(
    `可能性${likelihood}（${likely.zh}）× 严重程度${severity}（${serious.zh}）＝ ${score}，${name}自 ${from} 分起`,
    `Likelihood ${likelihood} (${likely.en.toLowerCase()}) × severity ${severity} (${serious.en.toLowerCase()}) = ${score}; ${levelTitle({ level, name }).en} begins at ${from}`
  )
}
