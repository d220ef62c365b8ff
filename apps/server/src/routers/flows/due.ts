import { sql } from 'kysely'
import { openStages } from '@xinshe/core/case/case.ts'
import { nothingKept } from '@xinshe/core/flow/kept.ts'
import { flowDue } from '@xinshe/core/flow/flow-due.ts'
import { ownContracts, postOf, type DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { settingHere } from '../risk/setting-here.ts'
import { openTimedFlows } from './open-timed-flows.ts'

/**
 * Steps with a time limit that are not done yet (7.2.3.b): to the responsible worker from the opening on, to the lead of
 * the project once they are overdue, to the counter while there is no case. The longest overdue come first.
 */
export const due = procedure({ permission: 'flow.write', scope: 'tenant', audit: 'read', purpose: 'service' }).query(async ({ ctx }) => {
  const [flows, hours] = await Promise.all([flowsHere(ctx).execute(), settingHere(ctx)])
  const now = ctx.now()
  return flows
    .flatMap(({ openedAt, isMine, ...flow }) =>
      flowDue({ ...flow, openedAt: openedAt.toISOString(), rating: null, kept: nothingKept, hours }, now.toISOString())
        .filter(({ isOverdue }) => isMine || isOverdue)
        .map((duty) => ({ ...duty, flowId: flow.id, matterId: flow.matterId, caseId: flow.caseId, number: flow.number, workerName: isMine ? null : flow.workerName }))
    )
    .sort((one, other) => one.dueAt.localeCompare(other.dueAt))
})

/** Those of own cases, of the cases of the projects this person leads, and at its counter those without a case. */
function flowsHere(ctx: DeskContext) {
  const { id: postId, role, contractId } = postOf(ctx)
  if (contractId === null) return openTimedFlows(ctx, sql<boolean>`c.id is null`, sql<boolean>`true`)
  const ofWhom = role === 'lead' ? sql<boolean>`c.contract_id in ${ownContracts}` : sql<boolean>`c.worker_id = ${postId}`
  return openTimedFlows(ctx, sql<boolean>`c.stage in (${sql.join(openStages)}) and ${ofWhom}`, sql<boolean>`c.worker_id = ${postId}`)
}
