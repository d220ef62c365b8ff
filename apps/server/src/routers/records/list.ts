import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { caseId } from '@xinshe/core/ids.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { heldCase } from './held-case.ts'

/** Every form of a case in the order of signing, all versions, with who decided what. No answers. */
export const list = procedure({ permission: 'record.read', scope: 'case', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ caseId, form: z.string().max(80).optional() }))
  .query(async ({ ctx, input }) => {
    await heldCase(ctx, input.caseId, 'read')
    return ctx.db
      .selectFrom('core.form_record as r')
      .select(['r.id', 'r.form', 'r.ordinal', 'r.version', 'r.state', 'r.signed_name as signedName', 'r.made_by as signedBy', 'r.made_at as signedAt'])
      .select((eb) =>
        jsonArrayFrom(
          eb
            .selectFrom('core.approval as a')
            .select(['a.verdict', 'a.signed_name as signedName', 'a.made_at as signedAt'])
            .whereRef('a.tenant_id', '=', 'r.tenant_id')
            .whereRef('a.record_id', '=', 'r.id')
            .orderBy('a.made_at', 'desc')
        ).as('verdicts')
      )
      .where('r.tenant_id', '=', ctx.tenant.id)
      .where('r.case_id', '=', input.caseId)
      .$if(input.form !== undefined, (query) => query.where('r.form', '=', input.form!))
      .orderBy('r.made_at')
      .orderBy('r.version')
      .execute()
  })
