import { sql } from 'kysely'
import { decideAlarm, type AlarmActor, type AlarmCommand, type StandingAlarm } from '@xinshe/core/alarm/decide-alarm.ts'
import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'

export interface LoadedAlarm extends StandingAlarm, AlarmActor {
  readonly id: string
  readonly tenantId: string
  readonly caseId: string | null
  readonly raisedAt: Date
}

/** An alarm as this post may see it, from whichever of its desks. @throws NotFound */
export async function loadAlarm({ db, actor }: Pick<DeskContext, 'db' | 'actor'>, alarmId: string): Promise<LoadedAlarm> {
  const row = await db
    .selectFrom('core.alarm as a')
    .select(['a.id', 'a.tenant_id as tenantId', 'a.case_id as caseId', 'a.level', 'a.step', 'a.reported_at', 'a.closed_at', 'a.raised_by', 'a.raised_at as raisedAt'])
    .select(sql<boolean>`a.addressed && array[${actor.userId}::uuid] or (array[a.tenant_id] || a.reached) && (select t.desk from authz.ticket t)`.as('answersIt'))
    .select(sql<boolean>`core.lies_above(a, ${actor.userId}::uuid, (select t.desk from authz.ticket t))`.as('liesAbove'))
    .select(sql<boolean>`core.am_leaving_alarm(a.tenant_id, a.id)`.as('isLeaving'))
    .where(withinTicket)
    .where('a.id', '=', alarmId)
    .executeTakeFirst()
  if (!row) throw new NotFound()
  const { reported_at, closed_at, raised_by, ...alarm } = row
  return { ...alarm, isReported: reported_at !== null, isClosed: closed_at !== null, raisedIt: raised_by === actor.userId }
}

/** An alarm is opened from the worker's desk and from the city's; the floor of the ticket is the scope of both. */
export const withinTicket = sql<boolean>`a.tenant_id in (select unnest(t.tenants) from authz.ticket t)`

/** What this person wants to do to the alarm. @throws NotFound, Refusal */
export async function loadFor(ctx: Pick<DeskContext, 'db' | 'actor' | 'note'>, alarmId: string, command: AlarmCommand): Promise<LoadedAlarm> {
  const alarm = await loadAlarm(ctx, alarmId)
  const decision = decideAlarm(alarm, alarm, command)
  if (!decision.ok) throw new Refusal(decision.code)
  ctx.note({ alarmId, caseId: alarm.caseId ?? undefined })
  return alarm
}
