import { caseId, postId } from '@xinshe/core/ids.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { overloadReason } from './excuse-overload.ts'
import { giveCase } from './give-case.ts'
import { lockCase, mustBeOpen } from './lock-case.ts'

/** The lead names the worker of a case (A.30, 8.2.a 分派). Deactivated staff cannot be chosen (A.02). */
export const assign = procedure({ permission: 'case.approve', scope: 'case', audit: 'write', purpose: 'supervision' })
  .input(z.strictObject({ caseId, version: z.int().min(1), workerId: postId, reason: z.string().trim().max(500).default(''), overload: overloadReason }))
  .mutation(async ({ ctx, input }) => {
    const held = await lockCase(ctx, input.caseId, input.version)
    mustBeOpen(held)
    await giveCase(ctx, held, { workerId: input.workerId, reason: input.reason, overload: input.overload, kind: 'core/case-assigned' })
    return { version: held.version + 1 }
  })
