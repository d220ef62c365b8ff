import { caseReopened } from '@xinshe/core/events.ts'
import { caseId } from '@xinshe/core/ids.ts'
import { say } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { lockCase } from './lock-case.ts'
import { moveCase } from './move-case.ts'

/** 7.1.4.j: the lead reopens a closed or archived case, with the reason; it keeps its number. */
export const reopen = procedure({ permission: 'case.approve', scope: 'case', audit: 'write', purpose: 'supervision' })
  .input(z.strictObject({ caseId, version: z.int().min(1), reason: z.string().trim().max(500) }))
  .mutation(async ({ ctx, input }) => {
    const held = await lockCase(ctx, input.caseId, input.version)
    const moved = await moveCase(ctx, held, { kind: 'reopen', reason: input.reason })
    await ctx.timeline({ caseId: held.id, kind: 'core/case-reopened', title: say('重开个案', 'Case reopened'), text: input.reason })
    await ctx.emit(caseReopened, { caseId: held.id, by: ctx.actor.userId })
    return moved
  })
