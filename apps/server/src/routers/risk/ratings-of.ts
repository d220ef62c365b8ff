import { sql } from 'kysely'
import { readKeys, type DeskContext } from '../../desk-context.ts'
import { isAtOrBelow } from '../cases/view.ts'
import { openRating } from './sealed-rating.ts'

/** The ratings of a case, the newest first; why, for whoever may read its content. */
export async function ratingsOf(ctx: Pick<DeskContext, 'db' | 'tenant' | 'vault'>, caseId: string, most = 100) {
  const rows = await ctx.db
    .selectFrom('core.risk_rating as r')
    .leftJoin('core.risk_confirmation as k', (join) => join.onRef('k.tenant_id', '=', 'r.tenant_id').onRef('k.rating_id', '=', 'r.id'))
    .leftJoin('core.account as a', 'a.id', 'r.made_by')
    .leftJoin('core.account as b', 'b.id', 'k.made_by')
    .select(['r.id', 'r.ordinal', 'r.level', 'r.criteria', 'r.has_plan as hasPlan', 'r.life_risk as lifeRisk', 'r.next_review_on as nextReviewOn', 'r.made_as as madeAs', 'r.made_by as by', 'a.display_name as byName', 'r.made_at as at', 'r.sealed'])
    .select(['k.made_at as confirmedAt', 'b.display_name as confirmedBy'])
    .select(sql<boolean>`r.tenant_id = ${ctx.tenant.id} and array[r.contract_id, r.worker_id, r.case_id] && ${readKeys}`.as('isOpenToMe'))
    .where((eb) => isAtOrBelow(eb.ref('r.tenant_id'), ctx.tenant))
    .where('r.case_id', '=', caseId)
    .orderBy('r.ordinal', 'desc')
    .limit(most)
    .execute()
  return Promise.all(rows.map(async ({ sealed, isOpenToMe, ...rating }) => ({ ...rating, text: isOpenToMe ? await openRating(ctx.vault, { id: rating.id, caseId, sealed }) : null })))
}
