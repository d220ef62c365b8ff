import { standingEntries } from '@xinshe/core/standing-entries.ts'
import type { FlowEntry } from '@xinshe/core/flow/flow.ts'
import type { DeskContext } from '../../desk-context.ts'
import type { LoadedFlow, ShownEntry } from './load-flow.ts'

type Count = { readonly happenedAt: Date; readonly headcount: number }

/**
 * The lines of a flow as the record of its visit has them now: a count that was registered with a contact which somebody corrected
 * who could not write the line (docs/decisions/0021) is followed by that correction.
 */
export async function correctedEntries(ctx: Pick<DeskContext, 'db' | 'tenant'>, flow: LoadedFlow): Promise<readonly FlowEntry[]> {
  const corrected = flow.struck?.corrected
  if (!corrected) return flow.entries
  const left = await countsLeft(ctx, flow, corrected)
  return [...flow.entries, ...left.map((line) => ({ ...line, id: `${line.id} corrected`, corrects: line.id, at: corrected.happenedAt.toISOString(), answers: { ...line.answers, headcount: corrected.headcount } }))]
}

/** The counts that still stand as the contact of a flow was recorded at some time, and not as it is now. */
export async function countsLeft({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, flow: LoadedFlow, corrected: Count): Promise<ShownEntry[]> {
  const struck = await db
    .selectFrom('core.contact as k')
    .innerJoin('core.contact_strike as s', (join) => join.onRef('s.tenant_id', '=', 'k.tenant_id').onRef('s.contact_id', '=', 'k.id'))
    .select(['k.happened_at as happenedAt', 'k.headcount'])
    .where('k.tenant_id', '=', tenant.id)
    .where((eb) => eb(eb.fn('core.corrected_contact', ['k.tenant_id', 'k.id']), '=', flow.standsOn))
    .where('k.matter_id', '=', flow.matterId)
    .execute()
  return standingEntries(flow.entries).filter((line) => line.step === 'collective/headcount' && !reads(line, corrected) && struck.some((count) => reads(line, count)))
}

const reads = ({ at, answers }: FlowEntry, { happenedAt, headcount }: Count) => at === happenedAt.toISOString() && answers['headcount'] === headcount
