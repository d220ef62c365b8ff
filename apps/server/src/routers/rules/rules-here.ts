import { choiceOf, isRuleOn, type RuleSetting } from '@xinshe/core/rule/automatic-rule.ts'
import { coreRule, type CoreRuleId } from '@xinshe/core/rule/core-rules.ts'
import { sql } from 'kysely'
import type { DeskContext } from '../../desk-context.ts'

export interface RuleRow {
  readonly rule: string
  readonly isOn: boolean
  readonly choice: string | null
  readonly reason: string
  readonly at: string
  readonly byName: string | null
  /** Whose word it is: this bureau's, or one above it. */
  readonly setAt: string
  readonly isOwn: boolean
  /** How often what holds here has changed: what is said next builds on it. */
  readonly version: number
  readonly by: string | null
}

/** What this bureau, or the nearest above it, said of rules. */
export async function ruleRows({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>): Promise<RuleRow[]> {
  const { rows } = await sql<RuleRow>`
    select s.rule, s.is_on as "isOn", s.choice, s.reason, to_json(s.made_at) #>> '{}' as at, a.display_name as "byName", t.name as "setAt", s.tenant_id = ${tenant.id} as "isOwn", s.made_by as by, (core.setting_stands(${tenant.id}, s.rule)).version
    from core.rule_settings_of(${tenant.id}) s join core.tenant t on t.id = s.tenant_id left join core.account a on a.id = s.made_by`.execute(db)
  return rows
}

interface RuleHolds {
  readonly isOn: boolean
  readonly choice: string | null
}

/** How a rule of the core holds here. */
export async function ruleHere(ctx: Pick<DeskContext, 'db' | 'tenant'>, id: CoreRuleId): Promise<RuleHolds> {
  return (await rulesHere(ctx))(id)
}

/** How each rule of the core holds here, asked once for several. */
export async function rulesHere({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>): Promise<(id: CoreRuleId) => RuleHolds> {
  const { rows } = await sql<RuleSetting & { readonly rule: string }>`select s.rule, s.is_on as "isOn", s.choice from core.rule_settings_of(${tenant.id}) s`.execute(db)
  return (id) => {
    const [rule, said] = [coreRule(id), rows.find((one) => one.rule === id)]
    return { isOn: isRuleOn(rule, said), choice: choiceOf(rule, said) }
  }
}
