import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { dropDraft } from './draft-store.ts'

/**
 * Throws an own draft away, also one whose case has gone to somebody else (7.1.4.c): it asks for nothing of the case
 * and gives nothing of it back. A number the draft never had leaves no gap (B.07).
 */
export const discardDraft = procedure({ permission: 'record.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ form: z.string().max(80), /** The case, or the record the draft was to replace. */ subjectId: z.uuid() }))
  .mutation(async ({ ctx, input }) => {
    await dropDraft(ctx, input)
    ctx.note(input)
    return { discarded: true }
  })
