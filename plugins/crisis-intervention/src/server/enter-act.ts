import { mustBeTheSame, Refusal } from '@xinshe/plugin-kit/server'
import { decideEventAct, type EventAct } from '../domain/decide-event-act.ts'
import type { CrisisContext } from './crisis-context.ts'
import { loadEvent, lockEvent, type EventPlace } from './load-event.ts'
import { writeEntry } from './write-entry.ts'

/**
 * Enters what was done into a running event, with the time to the second (5.8.a).
 * @param requestId of a call or a note: sent twice it is one line
 * @throws NotFound, Refusal
 */
export async function enterAct(ctx: CrisisContext, place: EventPlace, act: EventAct, said: Readonly<Record<string, string>>, requestId?: string): Promise<{ isDrill: boolean }> {
  const keys = await ctx.caseRow(place.caseId)
  await lockEvent(ctx, place)
  const { event, checklist, entries } = await loadEvent(ctx, place)
  const entered = entries.find(({ id }) => id === requestId)
  if (entered) {
    mustBeTheSame(entered, { ...act, said })
    return { isDrill: event.isDrill }
  }
  const steps = checklist.steps.map(({ isPolice }, at) => ({ isPolice, isDone: entries.some(({ step }) => step === at) }))
  const decision = decideEventAct({ isEnded: event.endedAt !== null, isPoliceInformed: event.policeAt !== null, steps }, act)
  if (!decision.ok) throw new Refusal(decision.code)

  const { step, informsPolice } = decision.value
  const at = ctx.now()
  const call = act.kind === 'call' ? { responder: act.responder, isReached: act.isReached } : {}
  await writeEntry(ctx, keys, { id: requestId, eventId: place.eventId, kind: act.kind === 'end' ? 'ended' : act.kind, at, step, ...call, said })
  if (informsPolice || act.kind === 'end') {
    await ctx.db
      .updateTable('crisis_intervention.event')
      .set({ ...(informsPolice && { police_at: at }), ...(act.kind === 'end' && { ended_at: at }) })
      .where('tenant_id', '=', ctx.tenant.id)
      .where('case_id', '=', place.caseId)
      .where('id', '=', place.eventId)
      .execute()
  }
  ctx.note({ eventId: place.eventId })
  return { isDrill: event.isDrill }
}
