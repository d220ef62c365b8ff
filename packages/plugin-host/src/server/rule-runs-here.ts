import { sql } from 'kysely'
import { isRuleOn, type RuleWords } from '@xinshe/core/rule/automatic-rule.ts'
import type { TenantContext } from '@xinshe/plugin-kit/server'

/** Whether the rule of a job or a subscription runs at this tenant; what cannot be switched off is not asked about. */
export async function ruleRunsHere({ db, tenant }: Pick<TenantContext, 'db' | 'tenant'>, id: string, rule: RuleWords): Promise<boolean> {
  if (rule.fixed) return true
  const { rows } = await sql<{ isOn: boolean }>`select core.rule_is_on(${tenant.id}, ${id}) as "isOn"`.execute(db)
  return isRuleOn(rule, rows[0])
}
