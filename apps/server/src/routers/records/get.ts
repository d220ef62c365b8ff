import { maskedAnswers } from '@xinshe/core/case/masked-answers.ts'
import { caseId, recordId } from '@xinshe/core/ids.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { differingProfile } from './differing-profile.ts'
import { formOfRecord } from './form-here.ts'
import { loadRecord } from './load-record.ts'
import { openAnswers } from './sealed-record.ts'
import { verdictsOf } from './verdicts-of.ts'

/**
 * One signed form: its answers (identity masked), what the lead said, its other versions; of the newest form A, which
 * fields differ from the petitioner's details (A.09).
 */
export const get = procedure({ permission: 'record.read', scope: 'case', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ caseId, recordId }))
  .query(async ({ ctx, input }) => {
    const record = await loadRecord(ctx, input.caseId, input.recordId)
    const form = formOfRecord(ctx, record.form)
    const answers = await openAnswers(ctx.vault, form, input.caseId, record)
    const versions = await ctx.db
      .selectFrom('core.form_record')
      .select(['id', 'version', 'state', 'signed_name as signedName', 'made_at as signedAt'])
      .where('tenant_id', '=', ctx.tenant.id)
      .where('case_id', '=', input.caseId)
      .where('form', '=', record.form)
      .where('ordinal', '=', record.ordinal)
      .orderBy('version', 'desc')
      .execute()

    const isNewestIntake = record.form === 'core.intake' && versions[0]?.id === record.id
    const differs = isNewestIntake ? await differingProfile(ctx, input.caseId, answers) : []

    ctx.note({ recordId: record.id, form: record.form })
    const { sealed: _, answers: __, ...shown } = record
    return { ...shown, ...maskedAnswers(form, answers), verdicts: await verdictsOf(ctx, input.caseId, record.id), versions, differs }
  })
