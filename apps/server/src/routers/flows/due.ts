import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { openStages } from '@xinshe/core/case/case.ts'
import { flowKinds } from '@xinshe/core/flow/flow.ts'
import { nothingKept } from '@xinshe/core/flow/kept.ts'
import { flowDue } from '@xinshe/core/flow/flow-due.ts'
import { flowSteps } from '@xinshe/core/flow/flow-steps.ts'
import { ownContracts, postOf, type DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { settingHere } from '../risk/setting-here.ts'
import { hasLostTag } from './lost-tag.ts'
import { newestCase } from './newest-case.ts'

const timed = flowKinds.filter((kind) => flowSteps[kind].some(({ due }) => due))

/**
 * Steps with a time limit that are not done yet (7.2.3.b): to the responsible worker from the opening on, to the lead of
 * the project once they are overdue, to the counter while there is no case. The longest overdue come first.
 */
export const due = procedure({ permission: 'flow.write', scope: 'tenant', audit: 'read', purpose: 'service' }).query(async ({ ctx }) => {
  const [flows, hours] = await Promise.all([openFlows(ctx), settingHere(ctx)])
  const now = ctx.now()
  return flows
    .flatMap(({ openedAt, isMine, ...flow }) =>
      flowDue({ ...flow, openedAt: openedAt.toISOString(), rating: null, kept: nothingKept, hours }, now.toISOString())
        .filter(({ isOverdue }) => isMine || isOverdue)
        .map((duty) => ({ ...duty, flowId: flow.id, matterId: flow.matterId, caseId: flow.caseId, number: flow.number, workerName: isMine ? null : flow.workerName }))
    )
    .sort((one, other) => one.dueAt.localeCompare(other.dueAt))
})

/** The flows, not closed and not without their tag, of own cases, of the cases of the projects this person leads, and at its counter those without a case. */
function openFlows(ctx: DeskContext) {
  const { id: postId, role, contractId } = postOf(ctx)
  return ctx.db
    .selectFrom('core.flow as f')
    .leftJoinLateral(
      (eb) => eb.selectFrom('core.case as x').select(['x.id', 'x.number', 'x.stage', 'x.worker_id', 'x.contract_id']).whereRef('x.tenant_id', '=', 'f.tenant_id').where('x.id', '=', newestCase(ctx.tenant.id, sql`f.matter_id`)).as('c'),
      (join) => join.onTrue()
    )
    .leftJoin('core.post as w', 'w.id', 'c.worker_id')
    .leftJoin('core.account as a', 'a.id', 'w.account_id')
    .select(['f.id', 'f.kind', 'f.matter_id as matterId', 'f.made_at as openedAt', 'c.id as caseId', 'c.number', 'a.display_name as workerName'])
    .select((eb) => [
      sql<boolean>`coalesce(c.worker_id = ${postId}, ${contractId === null})`.as('isMine'),
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
    .where('f.tenant_id', '=', ctx.tenant.id)
    .where('f.kind', 'in', timed)
    .where(sql<boolean>`coalesce((select e.step from core.flow_entry e where e.tenant_id = f.tenant_id and e.flow_id = f.id and e.step in ('close', 'reopen') order by e.made_at desc limit 1), '') <> 'close'`)
    .where(sql<boolean>`not ${hasLostTag}`)
    .where((eb) =>
      contractId === null
        ? eb('c.id', 'is', null)
        : eb.and([eb('c.stage', 'in', [...openStages]), role === 'lead' ? sql<boolean>`c.contract_id in ${ownContracts}` : eb('c.worker_id', '=', postId)])
    )
    .orderBy('f.made_at')
    .limit(500)
    .execute()
}
