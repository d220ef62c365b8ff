import { z } from 'zod'
import { today } from '@xinshe/words'
import { daysOverdue } from '../../domain/due.ts'
import { procedure } from '../rpc.ts'

/** The checks of a case with what they rest on, oldest first, and when the next one is due (5.6.d). */
export const effectOfCase = procedure({ permission: 'effect.read', scope: 'case', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ caseId: z.uuid() }))
  .query(async ({ ctx, input: { caseId } }) => {
    const rows = await ctx.db
      .selectFrom('case_management.effect_check')
      .select(['id', 'checked_on', 'kind', 'scores', 'sealed'])
      .where('tenant_id', '=', ctx.tenant.id)
      .where('case_id', '=', caseId)
      .orderBy('checked_on')
      .execute()
    const checks = await Promise.all(
      rows.map(async ({ id, checked_on, kind, scores, sealed }) => {
        const { evidence } = await ctx.sealing.unseal(caseId, { table: 'case_management.effect_check', id, version: 1 }, sealed)
        return { id, checkedOn: checked_on, kind, scores, evidence: String(evidence) }
      })
    )
    const open = await ctx.db
      .selectFrom('case_management.reassessment')
      .select('due_on as dueOn')
      .where('tenant_id', '=', ctx.tenant.id)
      .where('case_id', '=', caseId)
      .where('done_on', 'is', null)
      .executeTakeFirst()
    return { checks, due: open ? { ...open, daysOverdue: daysOverdue(open.dueOn, today(ctx.now())) } : null }
  })
