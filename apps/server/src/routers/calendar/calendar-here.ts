import { workingCalendar, type CalendarYear, type WorkingCalendar } from '@xinshe/core/clock/working-calendar.ts'
import type { DeskContext } from '../../desk-context.ts'
import { sql } from 'kysely'

/** A year with where its days come from. */
export interface PublishedYear extends CalendarYear {
  readonly source: string
  /** The city that published it for itself; null: the State Council's, as it came with the product. */
  readonly city: string | null
  readonly byName: string | null
  readonly madeAt: string
  /** How often the city itself has published it: what it publishes next builds on it. */
  readonly version: number
  readonly by: string | null
}

/** The years as they hold at this bureau, oldest first: the city's own row goes before the nation's (decision 0015). */
export async function yearsHere(ctx: Pick<DeskContext, 'db' | 'tenant'>): Promise<PublishedYear[]> {
  const rows = await publishedYears(ctx).execute()
  return rows.map(({ madeAt, ...year }) => ({ ...year, madeAt: madeAt.toISOString() }))
}

/** As a query, to be asked along with another. */
export function publishedYears({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>) {
  return db
    .selectFrom('core.calendar_year as y')
    .leftJoin('core.tenant as t', 't.id', 'y.tenant_id')
    .leftJoin('core.account as a', 'a.id', 'y.made_by')
    .distinctOn('y.year')
    .select(['y.year', 'y.state', 'y.source', 't.name as city', 'a.display_name as byName', 'y.made_at as madeAt', 'y.version', 'y.made_by as by'])
    .select([sql<string[]>`to_jsonb(y.holidays)`.as('holidays'), sql<string[]>`to_jsonb(y.workdays)`.as('workdays')])
    .where((eb) => eb.or([eb('y.tenant_id', 'is', null), sql<boolean>`starts_with(${tenant.path} || '.', t.path || '.')`]))
    .orderBy('y.year')
    .orderBy('y.tenant_id', (order) => order.asc().nullsLast())
}

/** Which days are worked at this bureau, as far as it is known. */
export async function calendarHere(ctx: Pick<DeskContext, 'db' | 'tenant'>): Promise<WorkingCalendar> {
  return workingCalendar(await yearsHere(ctx))
}
