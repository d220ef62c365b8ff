import { sql } from 'kysely'
import { postOf } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'

/** Home visits under way here that concern this person: the own one, those they watch over, those of a project they lead. One whose case has gone to another contract has no number here. */
export const underWay = procedure({ permission: 'visit.read', scope: 'tenant', audit: 'read', purpose: 'service' }).query(({ ctx }) =>
  ctx.db
    .selectFrom('core.home_visit as v')
    .leftJoin('core.case as c', (join) => join.onRef('c.tenant_id', '=', 'v.tenant_id').onRef('c.id', '=', 'v.case_id'))
    .innerJoin('core.account as a', 'a.id', 'v.made_by')
    .innerJoin('core.post as p', 'p.id', 'v.buddy_id')
    .innerJoin('core.account as b', 'b.id', 'p.account_id')
    .select(['v.id as visitId', 'v.case_id as caseId', 'c.number', 'a.display_name as visitor', 'b.display_name as buddy', 'v.made_at as begunAt', 'v.expected_end as expectedEnd', 'v.alarm_after as alarmAfter', 'v.alarm_id as alarmId'])
    .select([sql<boolean>`v.made_by = ${ctx.actor.userId}`.as('isMine'), sql<boolean>`p.account_id = ${ctx.actor.userId}`.as('isBuddy')])
    .where('v.tenant_id', '=', ctx.tenant.id)
    .where('v.ended_at', 'is', null)
    .$if(postOf(ctx).role !== 'lead', (query) => query.where((eb) => eb.or([eb('v.made_by', '=', ctx.actor.userId), eb('p.account_id', '=', ctx.actor.userId)])))
    .orderBy('v.expected_end')
    .limit(50)
    .execute()
)
