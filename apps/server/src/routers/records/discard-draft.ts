import { procedure } from '../../rpc.ts'
import { draftInput, placeOfDraft } from './draft-input.ts'
import { dropDraft } from './draft-store.ts'

/** Throws the own draft away; a number it never had leaves no gap (B.07). */
export const discardDraft = procedure({ permission: 'record.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(draftInput)
  .mutation(async ({ ctx, input }) => {
    await dropDraft(ctx, placeOfDraft(input))
    ctx.note({ form: input.form })
    return { discarded: true }
  })
