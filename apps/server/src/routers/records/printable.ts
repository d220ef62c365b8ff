import { caseId, recordId } from '@xinshe/core/ids.ts'
import { NotFound } from '@xinshe/plugin-kit/server'
import type { FilledForm, PrintOptions } from '@xinshe/print/print-form.ts'
import { shortDateTime, today } from '@xinshe/words'
import { z } from 'zod'
import type { DeskContext } from '../../desk-context.ts'
import { familyForPrint } from '../../print/family-for-print.ts'
import { filledDraft, filledForm, printedForms } from '../../print/filled-form.ts'
import { procedure } from '../../rpc.ts'
import { nameOfPost } from '../cases/name-of-post.ts'
import { loadDraft } from './draft-store.ts'
import { placeOfDraft } from './draft-input.ts'
import { formOfRecord } from './form-here.ts'
import { heldCase } from './held-case.ts'
import { loadRecord, newestRecord, type LoadedRecord } from './load-record.ts'
import { openAnswers } from './sealed-record.ts'
import { verdictsOf } from './verdicts-of.ts'

export const printWish = z.strictObject({
  form: z.enum(['intake', 'interview', 'closure', 'assessment', 'plan']),
  /** One version of one form; else the newest of the case, or the own draft. Neither: the empty form. */
  recordId: recordId.optional(),
  caseId: caseId.optional(),
  /** The petitioner's copy leaves A.06 empty. */
  copy: z.enum(['petitioner']).optional()
})

/**
 * A form as it will be printed, in clear (A.00, B.00, C.00, 7.1.2, 7.1.3): a print shows what the screen masks, so it
 * is written down like any reading. Who printed it and when stands across each page (8.4.e).
 */
export const printable = procedure({ permission: 'record.read', scope: 'tenant', audit: 'read', purpose: 'service' })
  .input(printWish)
  .query(async ({ ctx, input }): Promise<{ filled: FilledForm | null; options: PrintOptions }> => {
    const filled = await filledFor(ctx, input)
    const now = ctx.now()
    const watermark = `${ctx.identity!.account.displayName} ${shortDateTime(now, 'zh', today(now))}`
    return { filled, options: { ...(input.copy && { copyFor: input.copy }), ...(filled && { watermark }) } }
  })

async function filledFor(ctx: DeskContext, { form, recordId, caseId }: z.output<typeof printWish>): Promise<FilledForm | null> {
  const id = recordId ? await caseOfRecord(ctx, recordId) : caseId
  if (!id) return null
  const held = await heldCase(ctx, id, 'read')
  const record = recordId ? await loadRecord(ctx, held.id, recordId) : await newestRecord(ctx, held.id, printedForms[form])
  ctx.note({ caseId: held.id, form: printedForms[form], ...(record && { recordId: record.id }) })
  if (record) return signedForm(ctx, record, held, printedForms[form])

  const draft = await loadDraft(ctx, placeOfDraft({ form: printedForms[form], caseId: id }))
  return draft && filledDraft(draft.answers, { caseNumber: held.number, workerName: await nameOfPost(ctx, held.workerId) })
}

async function signedForm(ctx: DeskContext, record: LoadedRecord, { id, number }: { id: string; number: string }, form: string): Promise<FilledForm> {
  if (record.form !== form) throw new NotFound()
  const answers = await openAnswers(ctx.vault, formOfRecord(ctx, record.form), id, record)
  const filled = filledForm({ record, answers, verdicts: await verdictsOf(ctx, id, record.id), caseNumber: number })
  const { family } = await familyForPrint(ctx, id, { record, answers })
  if (family && form === printedForms.intake) ctx.note({ assessmentVersion: family.version })
  return { ...filled, ...(family && { family }) }
}

async function caseOfRecord({ db, tenant }: DeskContext, recordId: string): Promise<string> {
  const row = await db.selectFrom('core.form_record').select('case_id').where('tenant_id', '=', tenant.id).where('id', '=', recordId).executeTakeFirst()
  if (!row) throw new NotFound()
  return row.case_id
}
