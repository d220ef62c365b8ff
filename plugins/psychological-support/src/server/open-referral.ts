import { needsProfessional } from '../domain/severity.ts'
import type { SupportContext } from './support-context.ts'

/** What the tasks of 5.7.b follow from. */
export const referralSource = 'psychological-support/referral'

/**
 * The referral to a professional that is not settled (5.7.b): its task is open, or it was dropped and the newest appraisal
 * still says 疑似精神障碍. A dropped task is listed nowhere, so that it is settled by another: the appraisal is recorded
 * once more, which makes a new task, or a later one judges otherwise.
 */
export async function openReferral({ db, tenant }: Pick<SupportContext, 'db' | 'tenant'>, caseId: string) {
  const task = await db
    .selectFrom('core.task')
    .select(['due_on as dueOn', 'due_at as dueAt', 'state'])
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', caseId)
    .where('source', 'like', `${referralSource}/%`)
    .orderBy((eb) => eb('state', '=', 'open'), 'desc')
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!task || task.state === 'done') return undefined
  const { dueOn, dueAt } = task
  if (task.state === 'open') return { state: task.state, dueOn, dueAt }
  const newest = await db
    .selectFrom('psychological_support.appraisal')
    .select('severity')
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', caseId)
    .orderBy('taken_on', 'desc')
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest && needsProfessional(newest.severity) ? { state: task.state, dueOn, dueAt } : undefined
}
