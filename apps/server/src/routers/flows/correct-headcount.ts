import { standingEntries } from '@xinshe/core/standing-entries.ts'
import { timeOfDay, today } from '@xinshe/words'
import { sql } from 'kysely'
import type { DeskContext } from '../../desk-context.ts'
import { followHeadcount } from './follow-headcount.ts'
import { insertEntry } from './insert-entry.ts'
import { flowsOf, type LoadedFlow } from './load-flow.ts'

/**
 * 7.2.1.b: the collective flow of a visit that was recorded anew goes on, its first count corrected where its lines are open to
 * whoever corrects it. From the threshold on the level above is told in any case, where it has not been told of this flow yet.
 */
export async function correctHeadcount(ctx: Pick<DeskContext, 'db' | 'tenant' | 'vault' | 'now'>, matterId: string, contactId: string): Promise<void> {
  const flow = (await flowsOf(ctx, matterId)).find(({ standsOn, struck }) => standsOn === contactId && struck?.goesOn)
  if (!flow?.struck?.corrected) return
  const { happenedAt, headcount } = flow.struck.corrected
  const first = standingEntries(flow.entries).find(({ step }) => step === 'collective/headcount')
  if (flow.isMineToWrite && first)
    await insertEntry(ctx, flow, { step: first.step, at: happenedAt.toISOString(), corrects: first.id, answers: { on: today(happenedAt), at: timeOfDay(happenedAt), headcount } })
  if (flow.isMineToWrite || !(await isReported(ctx, flow))) await followHeadcount(ctx, flow, headcount)
}

/** Whether the level above was told, for those who read none of the lines. */
async function isReported({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, flow: Pick<LoadedFlow, 'id'>): Promise<boolean> {
  const { rows } = await sql<{ isFirst: boolean }>`select core.is_first_line(${tenant.id}, ${flow.id}, 'collective/report') as "isFirst"`.execute(db)
  return rows[0]?.isFirst === false
}
