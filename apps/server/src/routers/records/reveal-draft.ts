import { interviewWith } from '@xinshe/core/case/interview-person.ts'
import { NotFound } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { draftInput } from './draft-input.ts'
import { draftText } from './draft-text.ts'
import { formHere } from './form-here.ts'
import { heldCase } from './held-case.ts'
import { personOf } from './interview-people.ts'
import { loadRecord } from './load-record.ts'
import { sentText } from './unmask-sent.ts'

/** Shows one masked answer of a form that is written on; the field goes into the audit, of whom it is, and that it is for this form (B.02, 4.5.a). */
export const revealDraft = procedure({ permission: 'record.write', scope: 'case', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ ...draftInput.shape, field: z.string().max(80), person: sentText.person }))
  .mutation(async ({ ctx, input }) => {
    const form = formHere(ctx, input.form)
    if (form.sealed[input.field] !== 'identity') throw new NotFound()
    const held = await heldCase(ctx, input.caseId, 'write')
    const record = input.recordId ? await loadRecord(ctx, held.id, input.recordId) : null
    const { answers } = await draftText(ctx, { form, held, record })
    const person = await personOf(ctx, { form, held, record }, input.person, answers)
    const whose = person && { person: person.ref, ...(person.petitionerId && { petitionerId: person.petitionerId }) }
    ctx.note({ form: form.id, ...(record && { recordId: record.id }), field: input.field, reason: `填写“${form.title.zh}”`, ...whose })
    const shown: Readonly<Record<string, unknown>> = person ? interviewWith(person) : answers
    return { field: input.field, value: shown[input.field] ?? null }
  })
