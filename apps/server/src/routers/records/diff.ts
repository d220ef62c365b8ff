import { isDeepStrictEqual } from 'node:util'
import { caseId, recordId } from '@xinshe/core/ids.ts'
import { NotFound } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { formOfRecord } from './form-here.ts'
import { loadRecord } from './load-record.ts'
import { openAnswers } from './sealed-record.ts'

/**
 * What differs between two versions of one form, field by field in printed order (7.1.4.e). Of what says who somebody is
 * (`masked`) the page learns that it differs and whether anything stood there: two masks may look alike, and one tells a length.
 */
export const diff = procedure({ permission: 'record.read', scope: 'case', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ caseId, from: recordId, to: recordId }))
  .query(async ({ ctx, input }) => {
    const [from, to] = await Promise.all([loadRecord(ctx, input.caseId, input.from), loadRecord(ctx, input.caseId, input.to)])
    if (from.form !== to.form || from.ordinal !== to.ordinal) throw new NotFound()
    const form = formOfRecord(ctx, from.form)
    const before = await openAnswers(ctx.vault, form, input.caseId, from)
    const after = await openAnswers(ctx.vault, form, input.caseId, to)

    const changed = Object.keys(form.fields).filter((field) => !isDeepStrictEqual(before[field], after[field]))
    const masked = changed.filter((field) => form.sealed[field] === 'identity')
    const shown = (answers: Readonly<Record<string, unknown>>, field: string) => (masked.includes(field) && answers[field] ? '****' : (answers[field] ?? null))
    return {
      form: from.form,
      from: { id: from.id, version: from.version },
      to: { id: to.id, version: to.version },
      masked,
      changes: changed.map((field) => ({ field, from: shown(before, field), to: shown(after, field) }))
    }
  })
