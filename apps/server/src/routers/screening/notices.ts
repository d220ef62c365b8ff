import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { procedure } from '../../rpc.ts'

/**
 * 7.1.2.i: what this desk is told of accusations against a unit or person below it, or of an agency that serves it. Place,
 * units, reason and the numbers of the cases; the matter itself opens by grant alone.
 */
export const notices = procedure({ permission: 'accusation.read', scope: 'tenant', audit: 'read', purpose: 'supervision' }).query(({ ctx: { db, tenant } }) =>
  db
    .selectFrom('core.wall_notice as n')
    .innerJoin('core.tenant as t', 't.id', 'n.matter_tenant_id')
    .select(['n.id', 'n.matter_id as matterId', 't.name as placeName', 't.id as placeId', 'n.reason', 'n.made_at as toldAt', 'n.lifted_at as liftedAt', 'n.lift_reason as liftReason'])
    .select((eb) => [
      sql<string[]>`array(select x.name || '信访部门' from core.tenant x where x.id = any (n.walled_from) union all select g.name from core.agency g where g.id = any (n.walled_from)
        union all select a.display_name from core.account a where a.id = any (n.walled_from))`.as('accused'),
      jsonArrayFrom(
        eb.selectFrom('core.case as c').select(['c.id', 'c.number']).whereRef('c.tenant_id', '=', 'n.matter_tenant_id').whereRef('c.matter_id', '=', 'n.matter_id').orderBy('c.opened_at')
      ).as('cases')
    ])
    .where('n.tenant_id', '=', tenant.id)
    .orderBy('n.made_at', 'desc')
    .limit(200)
    .execute()
)
