import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { openStages } from '@xinshe/core/case/case.ts'
import type { Clock } from '@xinshe/core/clock/clock.ts'
import { impliedEvents } from '@xinshe/core/clock/implied-events.ts'
import { statutoryClocks } from '@xinshe/core/clock/statutory-clocks.ts'
import type { TenantContext } from '@xinshe/plugin-kit/server'
import { calendarHere } from '../calendar/calendar-here.ts'
import { judicialMatters } from '../screening/is-judicial.ts'

export interface CaseClock {
  readonly caseId: string
  readonly number: string
  readonly matterId: string
  readonly clock: Clock & { readonly dueOn: string }
}

/** The statutory terms that run or are over in the matters of a post's open cases (4.1), in as many statements however many they are. */
export async function clocksOfCases(ctx: Pick<TenantContext, 'db' | 'tenant' | 'now'>, postId: string): Promise<CaseClock[]> {
  const [matters, calendar] = await Promise.all([mattersOf(ctx, postId), calendarHere(ctx)])
  const judicial = await judicialMatters(ctx, matters.map(({ matterId }) => matterId))
  return matters.flatMap(({ caseId, number, matterId, receivedOn, route, recorded, replies }) => {
    const events = [...impliedEvents({ id: matterId, receivedOn }, replies), ...recorded]
    return statutoryClocks({ route, events, judicial: judicial.has(matterId), calendar, now: ctx.now() })
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
          .select(['r.id', 'r.replied_at as repliedAt', 'r.organ'])
          .whereRef('r.tenant_id', '=', 'm.tenant_id')
          .whereRef('r.matter_id', '=', 'm.id')
          .where('r.case_id', 'is', null)
          .orderBy('r.replied_at')
          .limit(100)
      ).as('replies')
    ])
    .where('c.tenant_id', '=', tenant.id)
    .where('c.worker_id', '=', postId)
    .where('c.stage', 'in', openStages)
    .execute()
}
