import { sql } from 'kysely'
import { holdKeys, postOf, type DeskContext } from '../../desk-context.ts'

/** Home visits under way here with who is inside, who watches and what this post is to them; the one that is due first comes first. */
export function visitLines(ctx: Pick<DeskContext, 'db' | 'tenant' | 'actor' | 'identity'>) {
  const isLead = postOf(ctx).role === 'lead'
  return ctx.db
    .selectFrom('core.home_visit as v')
    .leftJoin('core.case as c', (join) => join.onRef('c.tenant_id', '=', 'v.tenant_id').onRef('c.id', '=', 'v.case_id'))
    .innerJoin('core.account as a', 'a.id', 'v.made_by')
    .innerJoin('core.post as p', 'p.id', 'v.buddy_id')
    .innerJoin('core.account as b', 'b.id', 'p.account_id')
    .select(['v.id as visitId', 'v.case_id as caseId', 'c.number', 'a.display_name as visitor', 'b.display_name as buddy', 'v.made_at as begunAt', 'v.expected_end as expectedEnd', 'v.alarm_after as alarmAfter', 'v.alarm_id as alarmId'])
    .select([sql<boolean>`v.made_by = ${ctx.actor.userId}`.as('isMine'), sql<boolean>`p.account_id = ${ctx.actor.userId}`.as('isBuddy')])
    // whoever leads the case checks a colleague out once they have spoken
    .select(sql<boolean>`${isLead} and v.made_by <> ${ctx.actor.userId} and c.id is not null and array[v.contract_id] && ${holdKeys}`.as('mayEnd'))
    .where('v.tenant_id', '=', ctx.tenant.id)
    .where('v.ended_at', 'is', null)
    .orderBy('v.expected_end')
}
