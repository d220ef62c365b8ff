import { planForm, type Plan } from '@xinshe/core/plan/plan-form.ts'
import type { DeskContext } from '../../desk-context.ts'
import { openAnswers } from './sealed-record.ts'

/**
 * The plan that is followed: the newest version a lead approved (7.1.4.e). A correction that waits or was returned
 * stands over it as a record, yet nobody has agreed to it: so the approval is asked for, not the state.
 */
export async function approvedPlan({ db, tenant, vault }: Pick<DeskContext, 'db' | 'tenant' | 'vault'>, caseId: string): Promise<Plan | null> {
  const row = await db
    .selectFrom('core.form_record as r')
    .select(['r.id', 'r.version', 'r.form_version as formVersion', 'r.answers', 'r.sealed'])
    .where('r.tenant_id', '=', tenant.id)
    .where('r.case_id', '=', caseId)
    .where('r.form', '=', planForm.id)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('core.approval as a')
          .select('a.id')
          .whereRef('a.tenant_id', '=', 'r.tenant_id')
          .whereRef('a.record_id', '=', 'r.id')
          .where('a.verdict', '=', 'approved')
      )
    )
    .orderBy('r.version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? ((await openAnswers(vault, planForm, caseId, row)) as Plan) : null
}
