import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { openStages } from '@xinshe/core/case/case.ts'
import type { Clock } from '@xinshe/core/clock/clock.ts'
import { impliedEvents } from '@xinshe/core/clock/implied-events.ts'
import type { Route } from '@xinshe/core/clock/route.ts'
import { statutoryClocks } from '@xinshe/core/clock/statutory-clocks.ts'
import { workingCalendar } from '@xinshe/core/clock/working-calendar.ts'
import type { TenantContext } from '@xinshe/plugin-kit/server'
import { publishedYears } from '../calendar/calendar-here.ts'
import { judicialWords, saysJudicial } from '../screening/is-judicial.ts'
import { inCasesOf, type Whose } from './whose.ts'

export interface CaseClock {
  readonly caseId: string
  readonly number: string
  readonly matterId: string
  /** Whose case it is, where it is somebody else's. */
  readonly workerName: string | null
  readonly clock: Clock & { readonly dueOn: string }
}

/** The statutory terms that run or are over in the matters of somebody's open cases (4.1), in one statement however many they are. */
export async function clocksOfCases(ctx: Pick<TenantContext, 'db' | 'tenant' | 'now'>, whose: Whose): Promise<CaseClock[]> {
  const { matters, years } = await ctx.db
    .selectNoFrom([jsonArrayFrom(mattersOf(ctx, whose)).as('matters'), jsonArrayFrom(publishedYears(ctx)).as('years')])
    .executeTakeFirstOrThrow()
  const calendar = workingCalendar(years)
  return matters.flatMap(({ caseId, number, workerId, workerName, matterId, receivedOn, route, recorded, replies, judicial }) => {
    // a route is a digit in a text: the types of Kysely take it for a number once it stands in JSON
    const events = [...impliedEvents({ id: matterId, receivedOn }, replies), ...recorded]
    return statutoryClocks({ route: route as Route | null, events, judicial: saysJudicial(judicial), calendar, now: ctx.now() })
      .filter((clock): clock is Clock & { dueOn: string } => clock.dueOn !== null && isOpen(clock))
      .map((clock) => ({ caseId, number, matterId, workerName: workerId === whose.postId ? null : workerName, clock }))
  })
}

/** A right that has lapsed asks nobody for anything. */
function isOpen({ state, kind }: Clock): boolean {
  return state === 'running' || state === 'paused' || (state === 'overdue' && kind === 'duty')
}

function mattersOf({ db, tenant }: Pick<TenantContext, 'db' | 'tenant'>, whose: Whose) {
  return db
    .selectFrom('core.case as c')
    .innerJoin('core.matter as m', (join) => join.onRef('m.tenant_id', '=', 'c.tenant_id').onRef('m.id', '=', 'c.matter_id'))
    .innerJoin('core.post as w', 'w.id', 'c.worker_id')
    .innerJoin('core.account as a', 'a.id', 'w.account_id')
    .select(['c.id as caseId', 'c.number', 'c.worker_id as workerId', 'a.display_name as workerName', 'm.id as matterId', 'm.received_on as receivedOn', 'm.route'])
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
      ).as('replies'),
      jsonArrayFrom(judicialWords(db).whereRef('s.tenant_id', '=', 'm.tenant_id' as never).whereRef('s.matter_id', '=', 'm.id' as never)).as('judicial')
    ])
    .where('c.tenant_id', '=', tenant.id)
    .where(inCasesOf(whose))
    .where('c.stage', 'in', openStages)
}
