import { stale } from '@xinshe/plugin-kit/server'
import { TRPCError } from '@trpc/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { isOnce } from './core-forms.ts'
import { draftInput, placeOfDraft } from './draft-input.ts'
import { loadDraft, storeDraft } from './draft-store.ts'
import { formHere } from './form-here.ts'
import { heldCase } from './held-case.ts'
import { loadRecord, newestRecord } from './load-record.ts'
import { raiseCrossed } from './red-lines.ts'
import { openAnswers } from './sealed-record.ts'

/**
 * Saves a draft, whole and sealed; asks nothing to be complete. A draft saved in another tab is not overwritten, and
 * one that was signed or thrown away does not come back by a late save. What crosses a red line raises its alarm (5.6.b).
 *
 * @throws Refusal record/stale with both texts
 */
export const saveDraft = procedure({ permission: 'record.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ ...draftInput.shape, version: z.int().min(0), answers: z.record(z.string(), z.unknown()) }))
  .mutation(async ({ ctx, input }) => {
    const form = formHere(ctx, input.form)
    const answers = form.draftSchema.safeParse(input.answers)
    if (!answers.success) throw new TRPCError({ code: 'BAD_REQUEST', cause: answers.error })
    const held = await heldCase(ctx, input.caseId, 'write')
    const record = input.recordId ? await loadRecord(ctx, held.id, input.recordId) : null
    if (!record && input.version === 0 && isOnce(form.id)) {
      const signed = await newestRecord(ctx, held.id, form.id)
      if (signed) throw stale({ yours: input.answers, theirs: null, version: signed.version, recordId: signed.id })
    }

    const place = placeOfDraft(input)
    const before = async () => (await loadDraft(ctx, place))?.answers ?? (record ? openAnswers(ctx.vault, form, held.id, record) : {})
    await raiseCrossed(ctx, { form, held, place }, before, answers.data as Record<string, unknown>)
    const { version, savedAt } = await storeDraft(ctx, place, { version: input.version, answers: answers.data as Record<string, unknown> })
    ctx.note({ form: form.id })
    return { version, savedAt }
  })
