import { NotFound } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { draftInput } from './draft-input.ts'
import { formHere } from './form-here.ts'
import { heldCase } from './held-case.ts'
import { loadRecord } from './load-record.ts'
import { sentText, standingText } from './unmask-sent.ts'

/** Shows one masked answer of a form that is written on; the field goes into the audit, and that it is for this form (B.02, 4.5.a). */
export const revealDraft = procedure({ permission: 'record.write', scope: 'case', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ ...draftInput.shape, field: z.string().max(80), person: sentText.person }))
  .mutation(async ({ ctx, input }) => {
    const form = formHere(ctx, input.form)
    if (form.sealed[input.field] !== 'identity') throw new NotFound()
    const held = await heldCase(ctx, input.caseId, 'write')
    const record = input.recordId ? await loadRecord(ctx, held.id, input.recordId) : null
    const answers = await standingText(ctx, { form, held, record }, input.person)
    ctx.note({ form: form.id, ...(record && { recordId: record.id }), field: input.field, reason: `填写“${form.title.zh}”` })
    return { field: input.field, value: answers[input.field] ?? null }
  })
