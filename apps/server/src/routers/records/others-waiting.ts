import type { DeskContext } from '../../desk-context.ts'
import { recordTitle } from './announce-signing.ts'
import { formOfRecord } from './form-here.ts'

/** What of the case, beside this record, is signed and waits for the lead (B.16): by name, the oldest first. */
export async function othersWaiting(ctx: DeskContext, caseId: string, recordId: string) {
  const rows = await ctx.db
    .selectFrom('core.form_record')
    .select(['id', 'form', 'ordinal'])
    .where('tenant_id', '=', ctx.tenant.id)
    .where('case_id', '=', caseId)
    .where('id', '<>', recordId)
    .where('state', '=', 'signed')
    .orderBy('made_at')
    .execute()
  return rows.map(({ id, form, ordinal }) => ({ recordId: id, message: recordTitle(formOfRecord(ctx, form), ordinal) }))
}
