import { caseArchived } from '@xinshe/core/events.ts'
import { caseId } from '@xinshe/core/ids.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { lockCase } from './lock-case.ts'
import { moveCase } from './move-case.ts'

/** A closed case becomes a file (8.2.a 归档), once the agency's evaluation is written (C.14). */
export const archive = procedure({ permission: 'case.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ caseId, version: z.int().min(1) }))
  .mutation(async ({ ctx, input }) => {
    const held = await lockCase(ctx, input.caseId, input.version)
    const evaluated = await ctx.db
      .selectFrom('core.form_record')
      .select('id')
      .where('tenant_id', '=', ctx.tenant.id)
      .where('case_id', '=', held.id)
      .where('form', '=', 'core.closure')
      .where('state', '=', 'approved')
      .executeTakeFirst()
    if (held.stage === 'closed' && !evaluated) throw new Refusal('case/evaluation-missing')

    const moved = await moveCase(ctx, held, { kind: 'archive' })
    await ctx.timeline({ caseId: held.id, kind: 'core/case-archived', title: say('个案归档', 'Case archived') })
    await ctx.emit(caseArchived, { caseId: held.id, by: ctx.actor.userId })
    return moved
  })
