import { caseReopened } from '@xinshe/core/events.ts'
import { caseId, postId } from '@xinshe/core/ids.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { z } from 'zod'
import type { DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { excuseOverload, overloadReason } from './excuse-overload.ts'
import { giveCase, workerFor } from './give-case.ts'
import { lockCase, type LockedCase } from './lock-case.ts'
import { moveCase } from './move-case.ts'

/**
 * 7.1.4.j: the lead reopens a closed or archived case, with the reason; it keeps its number. Whoever has it from now on is
 * one who serves here (7.1.4.c) and is asked for by 8.1.c as with any other case.
 *
 * @param workerId left out: whoever was responsible before
 * @throws Refusal case/needs-worker when that one does not serve here any more; what `giveCase` and `moveCase` throw
 */
export const reopen = procedure({ permission: 'case.approve', scope: 'case', audit: 'write', purpose: 'supervision' })
  .input(z.strictObject({ caseId, version: z.int().min(1), reason: z.string().trim().max(500), workerId: postId.optional(), overload: overloadReason }))
  .mutation(async ({ ctx, input }) => {
    const held = await lockCase(ctx, input.caseId, input.version)
    const moved = await moveCase(ctx, held, { kind: 'reopen', reason: input.reason })
    await ctx.timeline({ caseId: held.id, kind: 'core/case-reopened', title: say('重开个案', 'Case reopened'), text: input.reason })
    const { workerId = held.workerId, overload } = input
    if (workerId === held.workerId) await keepsWorker(ctx, held, overload)
    else await giveCase(ctx, held, { workerId, reason: '', overload, kind: 'core/case-assigned' })
    await ctx.emit(caseReopened, { caseId: held.id, by: ctx.actor.userId })
    return { ...moved, version: workerId === held.workerId ? moved.version : moved.version + 1 }
  })

async function keepsWorker(ctx: DeskContext, held: LockedCase, overload: string): Promise<void> {
  const worker = await workerFor(ctx, held, { workerId: held.workerId, overload })
  if (!worker) throw new Refusal('case/needs-worker')
  await excuseOverload(ctx, held.id, worker, overload)
}
