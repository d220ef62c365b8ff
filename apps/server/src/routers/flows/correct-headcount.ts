import type { RecordedContact } from '@xinshe/core/matter/is-same-contact.ts'
import { standingEntries } from '@xinshe/core/standing-entries.ts'
import { timeOfDay, today } from '@xinshe/words'
import { sql } from 'kysely'
import type { DeskContext } from '../../desk-context.ts'
import { followHeadcount } from './follow-headcount.ts'
import { insertEntry } from './insert-entry.ts'
import { flowsOf, type LoadedFlow } from './load-flow.ts'

/** A contact that was recorded anew: under which id, and how it stood before. */
interface Corrected {
  readonly contactId: string
  readonly was: Pick<RecordedContact, 'happenedAt' | 'headcount'>
}

/**
 * 7.2.1.b: the collective flow of a visit that was recorded anew goes on, the count it was registered with corrected where that
 * still stands and its lines are open to whoever corrects it; what somebody counted on the spot is theirs. From the threshold on
 * the level above is told in any case, where it has not been told of this flow yet.
 */
export async function correctHeadcount(ctx: Pick<DeskContext, 'db' | 'tenant' | 'vault' | 'now'>, matterId: string, { contactId, was }: Corrected): Promise<void> {
  const flow = (await flowsOf(ctx, matterId)).find(({ standsOn, struck }) => standsOn === contactId && struck?.goesOn)
  if (!flow?.struck?.corrected) return
  const { happenedAt, headcount } = flow.struck.corrected
  const before = new Date(was.happenedAt)
  if (before.getTime() === happenedAt.getTime() && was.headcount === headcount) return
  const registered = standingEntries(flow.entries).find(({ step, at, answers }) => step === 'collective/headcount' && at === before.toISOString() && answers['headcount'] === was.headcount)
  if (flow.isMineToWrite && registered)
    await insertEntry(ctx, flow, { step: registered.step, at: happenedAt.toISOString(), corrects: registered.id, answers: { on: today(happenedAt), at: timeOfDay(happenedAt), headcount } })
  if (flow.isMineToWrite || !(await isReported(ctx, flow))) await followHeadcount(ctx, flow, headcount)
}

/** Whether the level above was told, for those who read none of the lines. */
async function isReported({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, flow: Pick<LoadedFlow, 'id'>): Promise<boolean> {
  const { rows } = await sql<{ isFirst: boolean }>`select core.is_first_line(${tenant.id}, ${flow.id}, 'collective/report') as "isFirst"`.execute(db)
  return rows[0]?.isFirst === false
}
