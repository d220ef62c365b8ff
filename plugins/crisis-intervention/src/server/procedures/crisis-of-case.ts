import { z } from 'zod'
import { compareScales } from '../../domain/scale.ts'
import { gatherTraits } from '../../domain/trait.ts'
import { alarmsOfCase } from '../alarms-of-case.ts'
import type { CrisisContext } from '../crisis-context.ts'
import { procedure } from '../rpc.ts'
import { sessionsOfCase } from '../sessions-of-case.ts'
import { strategyOfCase } from '../strategy-of-case.ts'

/** The crisis work on a case: alarms it may answer, events, sessions with their scales, traits, the four steps (5.8). */
export const crisisOfCase = procedure({ permission: 'crisis.read', scope: 'case', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ caseId: z.uuid() }))
  .query(async ({ ctx, input: { caseId } }) => {
    const sessions = await sessionsOfCase(ctx, caseId)
    return {
      alarms: await alarmsOfCase(ctx, caseId),
      events: await eventsOfCase(ctx, caseId),
      sessions: sessions.map(({ id, heldAt, by, answers, scales }) => ({ id, heldAt, by, answers, scales })),
      scales: compareScales(sessions.toReversed().map(({ scales }) => scales)),
      traits: gatherTraits(sessions).map(({ trait, seen }) => ({ trait, seen: seen.map(({ evidence, session }) => ({ evidence, at: session.heldAt, by: session.by })) })),
      strategy: await strategyOfCase(ctx, caseId)
    }
  })

/** Kind, level and times: registry rows, no content. */
async function eventsOfCase({ db, tenant }: Pick<CrisisContext, 'db' | 'tenant'>, caseId: string) {
  const rows = await db
    .selectFrom('crisis_intervention.event')
    .select(['id', 'alarm_id as alarmId', 'kind', 'level', 'is_drill as isDrill', 'noticed_at', 'started_at', 'support_at', 'ended_at'])
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', caseId)
    .orderBy('started_at', 'desc')
    .execute()
  return rows.map(({ noticed_at, started_at, support_at, ended_at, ...event }) => ({
    ...event, noticedAt: noticed_at.toISOString(), startedAt: started_at.toISOString(), supportAt: support_at?.toISOString() ?? null, endedAt: ended_at?.toISOString() ?? null
  }))
}
