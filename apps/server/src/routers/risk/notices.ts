import { procedure } from '../../rpc.ts'
import { withinTicket } from './within-ticket.ts'

/** Ratings this person was told of and has not yet acknowledged, the oldest first, each with the level that holds by now. */
export const notices = procedure({ permission: 'risk.read', scope: 'tenant', audit: 'read', purpose: 'service' }).query(({ ctx }) =>
  ctx.db
    .selectFrom('core.risk_notice as n')
    .innerJoin('core.risk_rating as r', (join) => join.onRef('r.tenant_id', '=', 'n.tenant_id').onRef('r.id', '=', 'n.rating_id'))
    .innerJoin('core.case as c', (join) => join.onRef('c.tenant_id', '=', 'n.tenant_id').onRef('c.id', '=', 'n.case_id'))
    .innerJoin('core.tenant as t', 't.id', 'n.tenant_id')
    .leftJoin('core.account as a', 'a.id', 'r.made_by')
    .select(['n.rating_id as ratingId', 'n.case_id as caseId', 'c.number', 't.name as tenantName', 't.slug as tenantSlug', 'r.level', 'c.risk as levelNow', 'a.display_name as byName', 'n.told_at as toldAt', 'n.due_at as dueAt'])
    .where(withinTicket)
    .where('n.account_id', '=', ctx.actor.userId)
    .where('n.seen_at', 'is', null)
    .orderBy('n.told_at')
    .limit(100)
    .execute()
)
