import { sql } from 'kysely'
import { decideRule } from '@xinshe/core/rule/automatic-rule.ts'
import { rulesOf } from '@xinshe/plugin-host/server/rules-of.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { reason } from '../act-input.ts'

/** Here and below, until a bureau below says otherwise; who, when and why stays. @throws Refusal rule/unknown, rule/fixed, rule/unknown-choice */
export const set = procedure({ permission: 'rule.write', scope: 'tenant', audit: 'write', purpose: 'administration' })
  .input(z.strictObject({ rule: z.string().max(80), isOn: z.boolean(), choice: z.string().max(40).nullable().default(null), reason }))
  .mutation(async ({ ctx, input }) => {
    const decision = decideRule(rulesOf(ctx.house).find(({ id }) => id === input.rule), input)
    if (!decision.ok) throw new Refusal(decision.code, decision.data)
    await sql`select core.set_rule(${ctx.tenant.id}, ${input.rule}, ${input.isOn}, ${input.choice}, ${input.reason})`.execute(ctx.db)
    ctx.note({ rule: input.rule, isOn: String(input.isOn) })
    return { set: true }
  })
