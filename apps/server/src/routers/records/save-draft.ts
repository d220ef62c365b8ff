import { TRPCError } from '@trpc/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { mustBeOpen } from '../cases/lock-case.ts'
import { bothTexts, refuseSigned } from './both-texts.ts'
import { isOnce } from './core-forms.ts'
import { draftInput, placeOfDraft } from './draft-input.ts'
import { loadDraft, storeDraft } from './draft-store.ts'
import { formHere } from './form-here.ts'
import { heldCase } from './held-case.ts'
import { loadRecord, newestRecord } from './load-record.ts'
import { raiseCrossed } from './red-lines.ts'
import { openAnswers } from './sealed-record.ts'
import { sentText, unmaskSent } from './unmask-sent.ts'

/**
 * Saves a draft, whole and sealed; asks nothing to be complete. A draft saved in another tab is not overwritten, and
 * one that was signed or thrown away does not come back by a late save. What is masked stays as it is (B.02).
 * What crosses a red line raises its alarm (5.6.b).
 *
 * @throws Refusal record/stale with both texts; case/read-only for a first save in a case that has ended
 */
export const saveDraft = procedure({ permission: 'record.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ ...draftInput.shape, version: z.int().min(0), ...sentText }))
  .mutation(async ({ ctx, input }) => {
    const form = formHere(ctx, input.form)
    const held = await heldCase(ctx, input.caseId, 'write')
    const record = input.recordId ? await loadRecord(ctx, held.id, input.recordId) : null
    if (!record && input.version === 0 && isOnce(form.id)) {
      const signed = await newestRecord(ctx, held.id, form.id)
      if (signed) await refuseSigned(ctx, form, held.id, signed, await unmaskSent(ctx, { form, held, record }, input))
    }
    // What was begun in time is not lost; nothing more is begun (7.1.4.j).
    if (input.version === 0 && !(await loadDraft(ctx, placeOfDraft(input)))) mustBeOpen(held)

    const parsed = form.draftSchema.safeParse(await unmaskSent(ctx, { form, held, record }, input))
    if (!parsed.success) throw new TRPCError({ code: 'BAD_REQUEST', cause: parsed.error })
    const answers = parsed.data as Record<string, unknown>
    const place = placeOfDraft(input)
    const before = async () => (await loadDraft(ctx, place))?.answers ?? (record ? openAnswers(ctx.vault, form, held.id, record) : {})
    await raiseCrossed(ctx, { form, held, place }, before, answers)
    const { version, savedAt } = await storeDraft(ctx, place, { version: input.version, answers }, (yours, theirs) => bothTexts(form, yours, theirs))
    ctx.note({ form: form.id })
    return { version, savedAt }
  })
