import { sql } from 'kysely'
import { openStages } from '@xinshe/core/case/case.ts'
import { ownContracts, postOf, type DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { timedSteps } from './timed-steps.ts'

/**
 * Steps with a time limit that are not done yet (7.2.3.b): to the responsible worker from the opening on, to the lead of
 * the project once they are overdue, to the counter while there is no case. The longest overdue come first.
 */
export const due = procedure({ permission: 'flow.write', scope: 'tenant', audit: 'read', purpose: 'service' }).query(async ({ ctx }) => {
  const steps = await stepsHere(ctx)
  return steps
    .filter(({ isMine, isOverdue }) => isMine || isOverdue)
    .map(({ isMine: _isMine, ...step }) => step)
    .sort((one, other) => one.dueAt.localeCompare(other.dueAt))
})

/** Those of own cases, of the cases of the projects this person leads, and at its counter those without a case. */
function stepsHere(ctx: DeskContext) {
  const { id: postId, role, contractId } = postOf(ctx)
  if (contractId === null) return timedSteps(ctx, sql<boolean>`c.id is null`, sql<boolean>`true`)
  const ofWhom = role === 'lead' ? sql<boolean>`c.contract_id in ${ownContracts}` : sql<boolean>`c.worker_id = ${postId}`
  return timedSteps(ctx, sql<boolean>`c.stage in (${sql.join(openStages)}) and ${ofWhom}`, sql<boolean>`c.worker_id = ${postId}`)
}
