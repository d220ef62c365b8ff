import { sql } from 'kysely'
import { z } from 'zod'
import { procedure } from '../rpc.ts'

/** Events of cases this post may open, those that run first; drills among them, marked. */
export const eventsHere = procedure({ permission: 'crisis.read', scope: 'tenant', audit: { none: 'numbers and times of cases the post works on' } })
  .input(z.strictObject({ limit: z.int().min(1).max(101).default(50) }))
  .query(async ({ ctx, input: { limit } }) => {
    const rows = await ctx.db
      .selectFrom('crisis_intervention.event as e')
      .innerJoin('core.case as c', (join) => join.onRef('c.tenant_id', '=', 'e.tenant_id').onRef('c.id', '=', 'e.case_id'))
      .select(['e.id as eventId', 'e.case_id as caseId', 'c.number', 'e.kind', 'e.level', 'e.is_drill as isDrill', 'e.start_minutes as startMinutes', 'e.police_minutes as policeMinutes'])
      .select(['e.noticed_at', 'e.started_at', 'e.police_at', 'e.ended_at'])
      .where('e.tenant_id', '=', ctx.tenant.id)
      .where(sql<boolean>`array[e.contract_id, e.worker_id, e.case_id] && (select t.keys from authz.ticket t)`)
      .orderBy((eb) => eb('e.ended_at', 'is not', null))
      .orderBy('e.started_at', 'desc')
      .limit(limit)
      .execute()
    return rows.map(({ noticed_at, started_at, police_at, ended_at, ...event }) => ({
      ...event, noticedAt: noticed_at.toISOString(), startedAt: started_at.toISOString(), policeAt: police_at?.toISOString() ?? null, endedAt: ended_at?.toISOString() ?? null
    }))
  })
