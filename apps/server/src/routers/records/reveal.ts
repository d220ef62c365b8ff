import { caseId, recordId } from '@xinshe/core/ids.ts'
import { NotFound } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { formOfRecord } from './form-here.ts'
import { loadRecord } from './load-record.ts'
import { openAnswers } from './sealed-record.ts'

/** Shows one masked answer of one signed form; field and reason go into the audit (4.5.a). */
export const reveal = procedure({ permission: 'record.read', scope: 'case', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ caseId, recordId, field: z.string().max(80), reason: z.string().trim().min(2).max(300) }))
  .mutation(async ({ ctx, input }) => {
    const record = await loadRecord(ctx, input.caseId, input.recordId)
    const form = formOfRecord(ctx, record.form)
    if (form.sealed[input.field] !== 'identity') throw new NotFound()

    const answers = await openAnswers(ctx.vault, form, input.caseId, record)
    ctx.note({ recordId: record.id, field: input.field, reason: input.reason })
    return { field: input.field, value: answers[input.field] ?? null }
  })
