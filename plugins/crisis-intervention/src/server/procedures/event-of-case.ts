import { z } from 'zod'
import { compareScales } from '../../domain/scale.ts'
import { gatherTraits } from '../../domain/trait.ts'
import { loadEvent } from '../load-event.ts'
import { procedure } from '../rpc.ts'
import { sessionsOfCase } from '../sessions-of-case.ts'
import { strategyOfCase } from '../strategy-of-case.ts'

/** One event: its checklist and clocks, calls and timeline (5.8.a), and what support has changed, for the closure summary (5.8.b–d). */
export const eventOfCase = procedure({ permission: 'crisis.read', scope: 'case', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ caseId: z.uuid(), eventId: z.uuid() }))
  .query(async ({ ctx, input: { caseId, eventId } }) => {
    const { event, checklist, where, persons, entries } = await loadEvent(ctx, { caseId, eventId })
    const sessions = (await sessionsOfCase(ctx, caseId)).filter((session) => session.eventId === eventId)
    const { steps } = await strategyOfCase(ctx, caseId)
    const traits = gatherTraits(sessions).map(({ trait, seen }) => ({ trait, evidence: seen.map((one) => one.evidence) }))
    return {
      ...event,
      checklist,
      where,
      persons,
      entries: entries.map(({ said, ...entry }) => ({ ...entry, text: wordOf(said['text']), who: wordOf(said['who']), phone: wordOf(said['phone']) })),
      sessions: sessions.length,
      scales: compareScales(sessions.toReversed().map(({ scales }) => scales)),
      traits,
      strategy: event.isDrill ? [] : steps
    }
  })

function wordOf(said: unknown): string {
  return typeof said === 'string' ? said : ''
}
