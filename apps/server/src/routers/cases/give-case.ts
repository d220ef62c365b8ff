import { sql } from 'kysely'
import { caseAssigned } from '@xinshe/core/events.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { say, type Said } from '@xinshe/words'
import type { DeskContext } from '../../desk-context.ts'
import { excuseOverload, mustBeExcused } from './excuse-overload.ts'
import type { LockedCase } from './lock-case.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { mustNotStandAside } from './stands-aside.ts'
import { servingWorkers } from './workers-here.ts'

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
  const workers = await servingWorkers(ctx, [held.matterId])
  const to = workers.find(({ id, contractId }) => id === workerId && contractId === held.contractId)
  if (!to) throw new Refusal('case/worker-not-of-contract')
  await mustNotStandAside(ctx, held.id, workerId)
  mustBeExcused(to, overload)
  const from = await nameOfPost(ctx, held.workerId)

  const assigned = sql`select core.assign_case(${ctx.tenant.id}, ${held.id}, ${workerId})`.execute(ctx.db)
  await refuseByDatabase(assigned, { '23503': () => new Refusal('case/worker-not-of-contract') })

  await ctx.timeline({ caseId: held.id, kind, title: titleOf(kind, from, to.name), ...(reason && { text: reason }) })
  await excuseOverload(ctx, held.id, to, overload)
  await ctx.emit(caseAssigned, { caseId: held.id, by: ctx.actor.userId, from: held.workerId, to: workerId })
  ctx.note({ caseId: held.id, from: held.workerId, to: workerId })
}

function titleOf(kind: Gift['kind'], from: string, to: string): Said {
  return kind === 'core/case-handed-over'
    ? say(`个案由${from}交接给${to}`, `Handed over from ${from} to ${to}`)
    : say(`个案委派给${to}`, `Assigned to ${to}`)
}

/** The name of a worker, also of one whose post has ended. */
export async function nameOfPost({ db }: Pick<DeskContext, 'db'>, postId: string): Promise<string> {
  const row = await db
    .selectFrom('core.post as p')
    .innerJoin('core.account as a', 'a.id', 'p.account_id')
    .select('a.display_name as name')
    .where('p.id', '=', postId)
    .executeTakeFirst()
  return row?.name ?? ''
}
