import type { SupportContext } from './support-context.ts'

/** What the tasks of 5.7.b follow from. */
export const referralSource = 'psychological-support/referral'

/** The referral to a professional that is not done: dropping its task does not settle it (5.7.b). */
export async function openReferral({ db, tenant }: Pick<SupportContext, 'db' | 'tenant'>, caseId: string) {
  return db
    .selectFrom('core.task')
    .select(['id', 'due_on as dueOn', 'due_at as dueAt', 'state'])
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', caseId)
    .where('source', 'like', `${referralSource}/%`)
    .where('state', '<>', 'done')
    .orderBy('due_on')
    .limit(1)
    .executeTakeFirst()
}
