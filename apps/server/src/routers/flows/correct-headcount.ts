import type { RecordedContact } from '@xinshe/core/matter/is-same-contact.ts'
import { timeOfDay, today } from '@xinshe/words'
import { sql } from 'kysely'
import type { DeskContext } from '../../desk-context.ts'
import { countsLeft } from './corrected-entries.ts'
import { followHeadcount, reportHeadcount, thresholdHere } from './follow-headcount.ts'
import { insertEntry } from './insert-entry.ts'
import { flowsOf, type LoadedFlow } from './load-flow.ts'

/** A contact that was recorded anew: under which id, and how it stood before. */
interface Corrected {
  readonly contactId: string
  readonly was: Pick<RecordedContact, 'happenedAt' | 'headcount'>
}

/**
 * 7.2.1.b: the collective flow of a visit that was recorded anew goes on, the count it was registered with corrected where that
 * still stands, as any record before had it, and its lines are open to whoever corrects it; what somebody counted on the spot
 * is theirs. From the threshold on the level above is told in any case, where it has not been told of this flow yet.
 */
export async function correctHeadcount(ctx: Pick<DeskContext, 'db' | 'tenant' | 'vault' | 'now'>, matterId: string, { contactId, was }: Corrected): Promise<void> {
  const flow = (await flowsOf(ctx, matterId)).find(({ standsOn, struck }) => standsOn === contactId && struck?.goesOn)
  if (!flow?.struck?.corrected) return
  const { happenedAt, headcount } = flow.struck.corrected
  if (new Date(was.happenedAt).getTime() === happenedAt.getTime() && was.headcount === headcount) return
  const [registered] = await countsLeft(ctx, flow, flow.struck.corrected)
  if (flow.isMineToWrite && registered)
    await insertEntry(ctx, flow, { step: registered.step, at: happenedAt.toISOString(), corrects: registered.id, answers: { on: today(happenedAt), at: timeOfDay(happenedAt), headcount } })
  if (flow.isMineToWrite) await followHeadcount(ctx, flow, headcount)
  else await followUnread(ctx, flow, { was: was.headcount, headcount })
}

/**
 * The same for those who read none of the lines, and may write the first report and no second. Where the record before said fewer
 * than the threshold and an earlier one said more, what was told was told of that one, and answers for nobody: the district
 * hears of it without a line.
 */
async function followUnread(ctx: Pick<DeskContext, 'db' | 'tenant' | 'vault' | 'now'>, flow: LoadedFlow, { was, headcount }: { was: number; headcount: number }): Promise<void> {
  const { db, tenant } = ctx
  const threshold = await thresholdHere(ctx)
  const { rows } = await sql<{ isFirst: boolean; wasOver: boolean }>`select core.is_first_line(${tenant.id}, ${flow.id}, 'collective/report') as "isFirst",
    exists (select from core.contact k join core.contact_strike s on s.tenant_id = k.tenant_id and s.contact_id = k.id
      where k.tenant_id = ${tenant.id} and k.matter_id = ${flow.matterId} and k.headcount >= ${threshold} and core.corrected_contact(k.tenant_id, k.id) = ${flow.standsOn}) as "wasOver"`.execute(db)
  const { isFirst, wasOver } = rows[0]!
  if (isFirst) await followHeadcount(ctx, flow, headcount)
  else if (headcount >= threshold && was < threshold && wasOver) await reportHeadcount(ctx, flow.id, headcount)
}
