import { caseId, postId } from '@xinshe/core/ids.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { colleaguesDrafts } from './colleagues-drafts.ts'
import { overloadReason } from './excuse-overload.ts'
import { giveCase } from './give-case.ts'
import { lockCase, mustBeOpen } from './lock-case.ts'

/**
 * Another worker takes the case over, with the reason (C.06, reasons 3 and 4). Case number, forms and story stay;
 * the answer lists what is unfinished and who has unsigned text, so that nothing is left without an owner (7.1.4.c).
 */
export const handOver = procedure({ permission: 'case.approve', scope: 'case', audit: 'write', purpose: 'supervision' })
  .input(z.strictObject({ caseId, version: z.int().min(1), workerId: postId, reason: z.string().trim().max(500), overload: overloadReason }))
  .mutation(async ({ ctx, input }) => {
    if (input.reason === '') throw new Refusal('case/reason-missing')
    const held = await lockCase(ctx, input.caseId, input.version)
    mustBeOpen(held)
    await giveCase(ctx, held, { workerId: input.workerId, reason: input.reason, overload: input.overload, kind: 'core/case-handed-over' })

    const unfinished = await ctx.db
      .selectFrom('core.form_record')
      .select(['id', 'form', 'ordinal', 'version', 'state', 'signed_name as signedName', 'made_at as signedAt'])
      .where('tenant_id', '=', ctx.tenant.id)
      .where('case_id', '=', held.id)
      .where('state', 'in', ['signed', 'returned'])
      .orderBy('made_at')
      .execute()
    return { version: held.version + 1, unfinished, drafts: await colleaguesDrafts(ctx, held.id) }
  })
