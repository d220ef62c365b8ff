import { sql } from 'kysely'
import { caseAssigned } from '@xinshe/core/events.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { say, type Said } from '@xinshe/words'
import type { DeskContext } from '../../desk-context.ts'
import { excuseOverload, mustBeExcused } from './excuse-overload.ts'
import type { LockedCase } from './lock-case.ts'
import { nameOfPost } from './name-of-post.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { mustNotStandAside } from './stands-aside.ts'
import { servingWorkers, type ServingWorker } from './workers-here.ts'

interface Gift {
  readonly workerId: string
  readonly reason: string
  /** Why a worker above the band of 8.1.c gets it. */
  readonly overload: string
  readonly kind: 'core/case-assigned' | 'core/case-handed-over'
}

/**
 * Gives a locked case to another worker of its contract; every row that leans on it moves along. The story names both,
 * so that earlier workers stay in the file (C.03).
 *
 * @throws Refusal case/worker-not-of-contract, case/same-worker, case/recused, case/closed-to-colleague, caseload/reason-missing
 */
export async function giveCase(ctx: DeskContext, held: LockedCase, { workerId, reason, overload, kind }: Gift): Promise<void> {
  if (workerId === held.workerId) throw new Refusal('case/same-worker')
  const to = await workerFor(ctx, held, { workerId, overload })
  if (!to) throw new Refusal('case/worker-not-of-contract')
  const from = await nameOfPost(ctx, held.workerId)

  const assigned = sql`select core.assign_case(${ctx.tenant.id}, ${held.id}, ${workerId})`.execute(ctx.db)
  await refuseByDatabase(assigned, { '23503': () => new Refusal('case/worker-not-of-contract') })

  await ctx.timeline({ caseId: held.id, kind, title: titleOf(kind, from, to.name), ...(reason && { text: reason }) })
  await excuseOverload(ctx, held.id, to, overload)
  await ctx.emit(caseAssigned, { caseId: held.id, by: ctx.actor.userId, from: held.workerId, to: workerId })
  ctx.note({ caseId: held.id, from: held.workerId, to: workerId })
}

/**
 * A worker as somebody who may have this case from now on; null when that post does not serve in its contract.
 * @throws Refusal case/recused, case/closed-to-colleague, caseload/reason-missing
 */
export async function workerFor(ctx: DeskContext, { id, matterId, contractId }: LockedCase, { workerId, overload }: Pick<Gift, 'workerId' | 'overload'>): Promise<ServingWorker | null> {
  const worker = (await servingWorkers(ctx, [matterId])).find((one) => one.id === workerId && one.contractId === contractId)
  if (!worker) return null
  await mustNotStandAside(ctx, id, workerId)
  mustBeExcused(worker, overload)
  return worker
}

function titleOf(kind: Gift['kind'], from: string, to: string): Said {
  return kind === 'core/case-handed-over'
    ? say(`个案由${from}交接给${to}`, `Handed over from ${from} to ${to}`)
    : say(`个案委派给${to}`, `Assigned to ${to}`)
}
