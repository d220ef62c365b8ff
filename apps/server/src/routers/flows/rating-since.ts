import { sql } from 'kysely'
import type { FlowRating } from '@xinshe/core/flow/rated-step.ts'
import type { DeskContext } from '../../desk-context.ts'
import { newestCase } from './newest-case.ts'

/** A rating with the names under it, and without its reason and its plan. */
export interface ShownRating extends FlowRating {
  readonly at: string
  readonly byName: string | null
  readonly confirmedBy: string | null
}

/**
 * The newest rating of the newest case of a matter made since the flow was opened: what 7.2.2.a–c are done by. None where that
 * case is another contract's. The two moments meet in the database: read into JavaScript they lose their microseconds, and
 * a rating of the moment before would count.
 */
export async function ratingSince({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, matterId: string, flowId: string): Promise<ShownRating | null> {
  const rating = await db
    .selectFrom('core.case as c')
    .innerJoin('core.risk_rating as r', (join) => join.onRef('r.tenant_id', '=', 'c.tenant_id').onRef('r.case_id', '=', 'c.id'))
    .leftJoin('core.risk_confirmation as k', (join) => join.onRef('k.tenant_id', '=', 'r.tenant_id').onRef('k.rating_id', '=', 'r.id'))
    .leftJoin('core.account as a', 'a.id', 'r.made_by')
    .leftJoin('core.account as b', 'b.id', 'k.made_by')
    .select(['r.level', 'r.life_risk as lifeRisk', 'r.has_plan as hasPlan', 'a.display_name as byName', 'b.display_name as confirmedBy'])
    .select([
      sql<string>`to_json(r.made_at) #>> '{}'`.as('at'),
      sql<boolean>`k.id is not null`.as('isConfirmed'),
      sql<string | null>`to_json(core.plan_wanted_since(c.tenant_id, c.id)) #>> '{}'`.as('planWantedSince')
    ])
    .where('c.tenant_id', '=', tenant.id)
    .where('c.id', '=', newestCase(tenant.id, matterId))
    .where('r.made_at', '>=', ({ selectFrom }) => selectFrom('core.flow as f').select('f.made_at').where('f.tenant_id', '=', tenant.id).where('f.id', '=', flowId))
    .orderBy('r.ordinal', 'desc')
    .limit(1)
    .executeTakeFirst()
  return rating ?? null
}
