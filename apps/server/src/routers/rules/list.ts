import { choiceOf, isRuleOn } from '@xinshe/core/rule/automatic-rule.ts'
import { rulesOf } from '@xinshe/plugin-host/server/rules-of.ts'
import { procedure } from '../../rpc.ts'
import { ruleRows } from './rules-here.ts'

/** Everything that runs by itself here, with what each bureau on the way up has said of it. */
export const list = procedure({ permission: 'rule.read', scope: 'tenant', audit: { none: 'settings of the place, nothing about anybody' } }).query(async ({ ctx }) => {
  const said = await ruleRows(ctx)
  const titles = new Map([ctx.house.core, ...ctx.house.plugins].map(({ manifest: { id, title } }) => [id, title]))
  return rulesOf(ctx.house).map(({ module, ...rule }) => {
    const row = said.find((one) => one.rule === rule.id)
    return { ...rule, module, moduleTitle: titles.get(module)!, isOn: isRuleOn(rule, row), choice: choiceOf(rule, row), version: row?.version ?? 0, said: row ?? null }
  })
})
