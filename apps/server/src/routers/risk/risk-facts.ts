import { sql } from 'kysely'
import { openStages } from '@xinshe/core/case/case.ts'
import type { TenantContext } from '@xinshe/plugin-kit/server'
import { ownContracts } from '../../desk-context.ts'

/**
 * The open cases of a post, those of its projects that are red, and all of the projects it leads, as far as what their
 * levels ask for depends on it.
 */
export function riskFactsHere({ db, tenant }: Pick<TenantContext, 'db' | 'tenant'>, { postId, isLead }: { readonly postId: string; readonly isLead: boolean }) {
  return db
    .selectFrom('core.case as c')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('core.risk_rating as x')
          .leftJoin('core.risk_confirmation as k', (join) => join.onRef('k.tenant_id', '=', 'x.tenant_id').onRef('k.rating_id', '=', 'x.id'))
          .select(['x.made_at', 'x.made_by', 'x.made_as', 'x.next_review_on', 'k.id as confirmation'])
          .whereRef('x.tenant_id', '=', 'c.tenant_id')
          .whereRef('x.case_id', '=', 'c.id')
          .orderBy('x.ordinal', 'desc')
          .limit(1)
          .as('r'),
      (join) => join.onTrue()
    )
    .innerJoin('core.post as w', 'w.id', 'c.worker_id')
    .innerJoin('core.account as a', 'a.id', 'w.account_id')
    .select(['c.id as caseId', 'c.number', 'a.display_name as workerName', 'c.risk as level', 'r.next_review_on as nextReviewOn', 'r.made_by as ratedBy', 'r.made_as as ratedAs'])
    .select([
      sql<boolean>`c.worker_id = ${postId}`.as('isMine'),
      sql<boolean>`r.confirmation is not null`.as('isConfirmed'),
      sql<string | null>`to_json(core.plan_wanted_since(c.tenant_id, c.id)) #>> '{}'`.as('planWantedSince'),
      sql<string | null>`to_json(r.made_at) #>> '{}'`.as('ratedAt'),
      sql<string>`to_char(greatest(
        (c.opened_at at time zone 'Asia/Shanghai')::date,
        (select max((v.happened_at at time zone 'Asia/Shanghai')::date) from core.standing_contact v where v.tenant_id = c.tenant_id and v.matter_id = c.matter_id),
        (select max(b.answers ->> 'heldOn') from core.form_record b where b.tenant_id = c.tenant_id and b.case_id = c.id and b.form = 'core.interview' and b.state <> 'superseded')::date,
        core.last_served_on(c.tenant_id, c.id)
      ), 'YYYY-MM-DD')`.as('lastContactOn'),
      sql<string | null>`to_json(core.rating_wanted_since(c.tenant_id, c.id)) #>> '{}'`.as('flaggedAt')
    ])
    .where('c.tenant_id', '=', tenant.id)
    .where('c.stage', 'in', [...openStages])
    .where((eb) => eb.or([eb('c.worker_id', '=', postId), eb('c.risk', '=', 'red'), ...(isLead ? [sql<boolean>`c.contract_id in ${ownContracts}`] : [])]))
    .limit(500)
    .execute()
}
