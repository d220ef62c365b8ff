import { alarmRules } from './alarm-rules.ts'
import type { AutomaticRule, RuleWords } from './automatic-rule.ts'
import { petitionRules } from './petition-rules.ts'
import { riskRules } from './risk-rules.ts'
import { workRules } from './work-rules.ts'

/** Everything the core does by itself. What a plugin does stands with its jobs and subscriptions. */
const words = { ...alarmRules, ...riskRules, ...petitionRules, ...workRules }
export type CoreRuleId = `core/${keyof typeof words}`

export const coreRules: readonly AutomaticRule[] = Object.entries<RuleWords>(words).map(([key, rule]) => ({ id: `core/${key}`, ...rule }))

export function coreRule(id: CoreRuleId): AutomaticRule {
  return coreRules.find((rule) => rule.id === id)!
}
