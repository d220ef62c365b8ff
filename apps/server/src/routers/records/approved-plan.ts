import { planForm, type Plan } from '@xinshe/core/plan/plan-form.ts'
import type { DeskContext } from '../../desk-context.ts'
import { openAnswers } from './sealed-record.ts'

/** The plan that is followed: the newest approved version (7.1.4.e). */
export async function approvedPlan({ db, tenant, vault }: Pick<DeskContext, 'db' | 'tenant' | 'vault'>, caseId: string): Promise<Plan | null> {
  const row = await db
    .selectFrom('core.form_record')
    .select(['id', 'version', 'form_version as formVersion', 'answers', 'sealed'])
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', caseId)
    .where('form', '=', planForm.id)
    .where('state', '=', 'approved')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? ((await openAnswers(vault, planForm, caseId, row)) as Plan) : null
}
