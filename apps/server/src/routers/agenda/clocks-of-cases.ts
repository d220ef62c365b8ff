import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { openStages } from '@xinshe/core/case/case.ts'
import type { Clock } from '@xinshe/core/clock/clock.ts'
import type { MatterEvent } from '@xinshe/core/clock/matter-event.ts'
import { statutoryClocks } from '@xinshe/core/clock/statutory-clocks.ts'
import type { TenantContext } from '@xinshe/plugin-kit/server'
import { today } from '@xinshe/words'
import { calendarHere } from '../calendar/calendar-here.ts'

export interface CaseClock {
  readonly caseId: string
  readonly number: string
  readonly matterId: string
  readonly clock: Clock & { readonly dueOn: string }
}

/** The statutory terms that run or are over in the matters of a post's open cases, in one statement (4.1). */
export async function clocksOfCases(ctx: Pick<TenantContext, 'db' | 'tenant' | 'now'>, postId: string): Promise<CaseClock[]> {
  const [matters, calendar] = await Promise.all([mattersOf(ctx, postId), calendarHere(ctx)])
  return matters.flatMap(({ caseId, number, matterId, receivedOn, route, judicial, recorded, replies }) => {
    const events: MatterEvent[] = [
      { id: matterId, kind: 'registered', happenedOn: receivedOn },
      ...replies.map(({ id, repliedAt }) => ({ id, kind: 'notified' as const, happenedOn: today(repliedAt) })),
      ...recorded
    ]
    return statutoryClocks({ route, events, judicial, calendar, now: ctx.now() })
      .filter((clock): clock is Clock & { dueOn: string } => clock.dueOn !== null && isOpen(clock))
      .map((clock) => ({ caseId, number, matterId, clock }))
  })
}

/** A right that has lapsed asks nobody for anything. */
function isOpen({ state, kind }: Clock): boolean {
  return state === 'running' || state === 'paused' || (state === 'overdue' && kind === 'duty')
}

function mattersOf({ db, tenant }: Pick<TenantContext, 'db' | 'tenant'>, postId: string) {
  return db
    .selectFrom('core.case as c')
    .innerJoin('core.matter as m', (join) => join.onRef('m.tenant_id', '=', 'c.tenant_id').onRef('m.id', '=', 'c.matter_id'))
    .select(['c.id as caseId', 'c.number', 'm.id as matterId', 'm.received_on as receivedOn', 'm.route'])
    .select((eb) => [
      // 7.1.2.h: the authority's word, else the worker's
      sql<boolean>`coalesce((select s.answer = 'yes' from core.screening s where s.tenant_id = m.tenant_id and s.matter_id = m.id and s.aspect = 'h'
        order by s.role = 'decision' desc, s.made_at desc limit 1), false)`.as('judicial'),
      jsonArrayFrom(
        eb
          .selectFrom('core.matter_event as e')
          .select(['e.id', 'e.kind', 'e.happened_on as happenedOn', 'e.detail', 'e.replaces'])
          .whereRef('e.tenant_id', '=', 'm.tenant_id')
          .whereRef('e.matter_id', '=', 'm.id')
          .orderBy('e.happened_on')
          .orderBy('e.made_at')
      ).as('recorded'),
      jsonArrayFrom(
        eb
          .selectFrom('core.reply as r')
          .select(['r.id', 'r.replied_at as repliedAt'])
          .whereRef('r.tenant_id', '=', 'm.tenant_id')
          .whereRef('r.matter_id', '=', 'm.id')
          .orderBy('r.replied_at')
          .limit(100)
      ).as('replies')
    ])
    .where('c.tenant_id', '=', tenant.id)
    .where('c.worker_id', '=', postId)
    .where('c.stage', 'in', openStages)
    .execute()
}
