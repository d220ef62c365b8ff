import type { Said } from '@xinshe/words'
import { accept, refuse, type Decision } from '../decision.ts'

/** Something the product does by itself, in the words of whoever it happens to: the list every post of a tenant can read. */
export interface RuleWords {
  readonly title: Said
  /** What starts it. */
  readonly starts: Said
  readonly does: Said
  /** To whom. */
  readonly tells: Said
  /** When it leaves off. */
  readonly stops: Said
  /** A clause of the standard, or an article. */
  readonly clause: string
  /** Why no bureau may switch it off; without it, one may. */
  readonly fixed?: Said
  /** Ways to read the clause, of which the first holds where no bureau has said otherwise. */
  readonly choices?: readonly RuleChoice[]
}

export interface RuleChoice {
  readonly id: string
  readonly title: Said
}

export interface AutomaticRule extends RuleWords {
  /** `core/alarm-climbs`, `case-management/remind-overdue-reassessments`. */
  readonly id: string
}

/** What a bureau said of a rule. */
export interface RuleSetting {
  readonly isOn: boolean
  readonly choice: string | null
}

/** Whether a rule runs: it does until a bureau says otherwise, and what guards a life does in any case. */
export function isRuleOn({ fixed }: Pick<RuleWords, 'fixed'>, setting: Pick<RuleSetting, 'isOn'> | undefined): boolean {
  return fixed !== undefined || (setting?.isOn ?? true)
}

/** Which way a rule is read: the bureau's, else the first. */
export function choiceOf({ choices = [] }: Pick<RuleWords, 'choices'>, setting: Pick<RuleSetting, 'choice'> | undefined): string | null {
  return choices.find(({ id }) => id === setting?.choice)?.id ?? choices[0]?.id ?? null
}

/** Whether a bureau may say this of a rule. */
export function decideRule(rule: RuleWords | undefined, { isOn, choice }: RuleSetting): Decision<RuleSetting, 'rule/unknown' | 'rule/fixed' | 'rule/unknown-choice'> {
  if (!rule) return refuse('rule/unknown')
  if (!isOn && rule.fixed) return refuse('rule/fixed', { why: rule.fixed })
  const known = choice === null || rule.choices?.some(({ id }) => id === choice)
  return known ? accept({ isOn, choice }) : refuse('rule/unknown-choice')
}
