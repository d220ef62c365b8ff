import { say } from '@xinshe/words'
import type { DeskContext } from '../../desk-context.ts'
import { recordTitle } from './announce-signing.ts'
import { formOfRecord, isFormHere } from './form-here.ts'

/**
 * What of the case, beside this record, is not done with (B.16): signed, it waits for the lead; returned, for its next
 * version. By name, the oldest first. What nobody can sign again, because its module is off, holds nothing up.
 */
export async function othersWaiting(ctx: DeskContext, caseId: string, recordId: string) {
  const rows = await ctx.db
    .selectFrom('core.form_record')
    .select(['id', 'form', 'ordinal', 'state'])
    .where('tenant_id', '=', ctx.tenant.id)
    .where('case_id', '=', caseId)
    .where('id', '<>', recordId)
    .where('state', 'in', ['signed', 'returned'])
    .orderBy('made_at')
    .execute()
  return rows
    .filter(({ form, state }) => state === 'signed' || isFormHere(ctx, form))
    .map(({ id, form, ordinal, state }) => {
      const title = recordTitle(formOfRecord(ctx, form), ordinal)
      return { recordId: id, message: state === 'signed' ? title : say(`${title.zh}（已退回，待修改）`, `${title.en} (returned, to be revised)`) }
    })
}
