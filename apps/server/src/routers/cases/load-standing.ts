import type { StandingAgreement } from '@xinshe/core/plan/plan.ts'
import type { DeskContext } from '../../desk-context.ts'
import { agreementActs, standingFrom } from './standing-agreement.ts'

/** The agreement of a case as it stands now (7.1.3.f). */
export async function loadStanding({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, caseId: string): Promise<StandingAgreement | null> {
  const acts = await db
    .selectFrom('core.case_act')
    .select(['act', 'detail', 'made_by as by'])
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', caseId)
    .where('act', 'in', agreementActs)
    .orderBy('made_at')
    .execute()
  return standingFrom(acts)
}
