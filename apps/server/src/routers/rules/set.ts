import { sql } from 'kysely'
import { decideRule } from '@xinshe/core/rule/automatic-rule.ts'
import { rulesOf } from '@xinshe/plugin-host/server/rules-of.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { reason } from '../act-input.ts'
import { setAnew } from '../set-anew.ts'
import { ruleRows } from './rules-here.ts'

/** Here and below, until a bureau below says otherwise; who, when and why stays. @throws Refusal rule/unknown, rule/fixed, rule/unknown-choice, record/stale with both */
export const set = procedure({ permission: 'rule.write', scope: 'tenant', audit: 'write', purpose: 'administration' })
  .input(z.strictObject({ version: z.int().min(0), rule: z.string().max(80), isOn: z.boolean(), choice: z.string().max(40).nullable().default(null), reason }))
  .mutation(async ({ ctx, input }) => {
    const decision = decideRule(rulesOf(ctx.house).find(({ id }) => id === input.rule), input)
    if (!decision.ok) throw new Refusal(decision.code, decision.data)
    const { version, rule, ...wanted } = input
    const set = async () => {
      const { rows } = await sql<{ done: boolean }>`select core.set_rule(${ctx.tenant.id}, ${version}, ${rule}, ${wanted.isOn}, ${wanted.choice}, ${wanted.reason}) as done`.execute(ctx.db)
      return rows[0]!.done
    }
    const stands = async () => (await ruleRows(ctx)).find((one) => one.rule === rule) ?? { version: 0, by: null, byName: null, at: null, isOn: true, choice: null, reason: '' }
    ctx.note({ rule: input.rule, isOn: String(input.isOn) })
    return setAnew(ctx, { version, wanted, set, stands })
  })
