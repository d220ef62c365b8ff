import { sql } from 'kysely'
import { NotFound } from '@xinshe/plugin-kit/server'
import type { Checklist } from '../domain/plan-limits.ts'
import type { CrisisContext } from './crisis-context.ts'
import { placeOf } from './place-of.ts'

export interface EventPlace {
  readonly caseId: string
  readonly eventId: string
}

/** An event with its timeline opened, for whoever may read its case's content. @throws NotFound for everybody else */
export async function loadEvent(ctx: Pick<CrisisContext, 'db' | 'tenant' | 'sealing'>, place: EventPlace) {
  const [event, entries] = [await factsOf(ctx, place), await entriesOf(ctx, place)]
  const opened = entries.find(({ kind }) => kind === 'opened')
  if (!event || !opened) throw new NotFound()
  const { checklist, place: where, persons } = opened.said as { checklist: Checklist; place: string; persons: string }
  return { event, checklist, where, persons, entries }
}

/** Holds the event until the commit: of two people who settle the same step, the second is told. */
export async function lockEvent({ db, tenant }: Pick<CrisisContext, 'db' | 'tenant'>, { caseId, eventId }: EventPlace): Promise<void> {
  await db
    .selectFrom('crisis_intervention.event')
    .select('id')
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', caseId)
    .where('id', '=', eventId)
    .forUpdate()
    .executeTakeFirst()
}

async function factsOf({ db, tenant }: Pick<CrisisContext, 'db' | 'tenant'>, { caseId, eventId }: EventPlace) {
  const row = await db
    .selectFrom('crisis_intervention.event as e')
    .innerJoin('core.case as c', (join) => join.onRef('c.tenant_id', '=', 'e.tenant_id').onRef('c.id', '=', 'e.case_id'))
    .leftJoin('core.account as k', 'k.id', 'e.made_by')
    .select(['e.id', 'c.number', 'e.alarm_id as alarmId', 'e.kind', 'e.level', 'e.is_drill as isDrill', 'e.start_minutes as startMinutes', 'e.police_minutes as policeMinutes', 'k.display_name as by'])
    .select(['e.noticed_at', 'e.started_at', 'e.police_at', 'e.support_at', 'e.ended_at'])
    .select(sql<boolean>`array[e.contract_id, e.worker_id, e.case_id] && (select t.holds from authz.ticket t)`.as('canWrite'))
    .where('e.tenant_id', '=', tenant.id)
    .where('e.case_id', '=', caseId)
    .where('e.id', '=', eventId)
    .executeTakeFirst()
  if (!row) return null
  const { noticed_at, started_at, police_at, support_at, ended_at, ...event } = row
  return {
    ...event,
    noticedAt: noticed_at.toISOString(),
    startedAt: started_at.toISOString(),
    policeAt: police_at?.toISOString() ?? null,
    supportAt: support_at?.toISOString() ?? null,
    endedAt: ended_at?.toISOString() ?? null
  }
}

async function entriesOf({ db, tenant, sealing }: Pick<CrisisContext, 'db' | 'tenant' | 'sealing'>, { caseId, eventId }: EventPlace) {
  const rows = await db
    .selectFrom('crisis_intervention.entry as n')
    .leftJoin('core.account as k', 'k.id', 'n.made_by')
    .select(['n.id', 'n.kind', 'n.step', 'n.responder', 'n.is_reached as isReached', 'n.happened_at', 'n.sealed', 'k.display_name as by'])
    .where('n.tenant_id', '=', tenant.id)
    .where('n.case_id', '=', caseId)
    .where('n.event_id', '=', eventId)
    .orderBy('n.happened_at')
    .orderBy('n.made_at')
    .execute()
  return Promise.all(
    rows.map(async ({ sealed, happened_at, ...entry }) => ({ ...entry, at: happened_at.toISOString(), said: await sealing.unseal(caseId, placeOf('entry', entry.id), sealed) }))
  )
}
