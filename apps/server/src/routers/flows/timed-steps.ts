import { sql, type RawBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { flowKinds } from '@xinshe/core/flow/flow.ts'
import { flowDue } from '@xinshe/core/flow/flow-due.ts'
import { flowSteps } from '@xinshe/core/flow/flow-steps.ts'
import { nothingKept } from '@xinshe/core/flow/kept.ts'
import type { TenantContext } from '@xinshe/plugin-kit/server'
import { settingHere } from '../risk/setting-here.ts'
import { hasLostTag } from './lost-tag.ts'
import { newestCase } from './newest-case.ts'

const timed = flowKinds.filter((kind) => flowSteps[kind].some(({ due }) => due))

/**
 * What the flows with a time limit ask for that is not done yet (7.2.3.b), each with the case it hangs on; the oldest flow first.
 * @param which, isMine as of `openTimedFlows`
 */
export async function timedSteps(ctx: Pick<TenantContext, 'db' | 'tenant' | 'now'>, which: RawBuilder<boolean>, isMine: RawBuilder<boolean>) {
  const [flows, hours] = await Promise.all([openTimedFlows(ctx, which, isMine).execute(), settingHere(ctx)])
  return flows.flatMap(({ openedAt, isMine, workerName, ...flow }) =>
    flowDue({ ...flow, openedAt: openedAt.toISOString(), rating: null, kept: nothingKept, hours }, ctx.now().toISOString()).map((duty) => ({
      ...duty, flowId: flow.id, matterId: flow.matterId, caseId: flow.caseId, number: flow.number, workerName: isMine ? null : workerName, isMine
    }))
  )
}

/**
 * The flows with a time limit (7.2.3.b), neither closed nor without their tag, the oldest first.
 * @param which of a `core.case as c`, the newest of the flow's matter, which may be none
 * @param isMine of the same: whether it is this post's to do
 */
function openTimedFlows({ db, tenant }: Pick<TenantContext, 'db' | 'tenant'>, which: RawBuilder<boolean>, isMine: RawBuilder<boolean>) {
  return db
    .selectFrom('core.flow as f')
    .leftJoinLateral(
      (eb) => eb.selectFrom('core.case as x').select(['x.id', 'x.number', 'x.stage', 'x.worker_id', 'x.contract_id']).whereRef('x.tenant_id', '=', 'f.tenant_id').where('x.id', '=', newestCase(tenant.id, sql`f.matter_id`)).as('c'),
      (join) => join.onTrue()
    )
    .leftJoin('core.post as w', 'w.id', 'c.worker_id')
    .leftJoin('core.account as a', 'a.id', 'w.account_id')
    .select(['f.id', 'f.kind', 'f.matter_id as matterId', 'f.made_at as openedAt', 'c.id as caseId', 'c.number', 'a.display_name as workerName'])
    .select((eb) => [
      isMine.as('isMine'),
      jsonArrayFrom(
        eb
          .selectFrom('core.flow_entry as e')
          .select(['e.id', 'e.step', 'e.about', 'e.corrects', 'e.is_struck as isStruck', 'e.facts as answers'])
          .select(sql<string>`to_json(e.happened_at) #>> '{}'`.as('at'))
          .whereRef('e.tenant_id', '=', 'f.tenant_id')
          .whereRef('e.flow_id', '=', 'f.id')
          .orderBy('e.made_at')
      ).as('entries')
    ])
    .where('f.tenant_id', '=', tenant.id)
    .where('f.kind', 'in', timed)
    .where(sql<boolean>`coalesce((select e.step from core.flow_entry e where e.tenant_id = f.tenant_id and e.flow_id = f.id and e.step in ('close', 'reopen') order by e.made_at desc limit 1), '') <> 'close'`)
    .where(sql<boolean>`not ${hasLostTag}`)
    .where(which)
    .orderBy('f.made_at')
    .limit(500)
}
