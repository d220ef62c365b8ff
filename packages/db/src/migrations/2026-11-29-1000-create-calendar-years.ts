import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * Which days are worked (4.1; decision 0015). A row without a tenant is the State Council's arrangement and comes with
 * a release; a city's own row goes before it, there and below. Public knowledge; a city's administrator writes its own.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table core.calendar_year (
      tenant_id uuid references core.tenant,
      year int not null check (year between 2000 and 2199),
      state text not null check (state in ('published', 'unknown')),
      holidays date[] not null default '{}',
      workdays date[] not null default '{}',
      source text not null default '',
      made_by uuid,
      made_at timestamptz not null default clock_timestamp(),
      unique nulls not distinct (tenant_id, year)
    );
    grant select on core.calendar_year to app_user;
    grant select, insert, update on core.calendar_year to authz_fn;
  `.execute(db)
  for (const [year, [holidays, workdays]] of Object.entries(arrangement)) {
    await sql`
      insert into core.calendar_year (year, state, holidays, workdays, source)
      values (${Number(year)}, 'published', ${daysOf(year, holidays)}::date[], ${daysOf(year, workdays)}::date[], ${'国务院办公厅节假日安排（chinese-days 1.5.7）'})`.execute(db)
  }
  await sql`insert into core.calendar_year (year, state) values (2027, 'unknown')`.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    /* A city says which days of a year are worked there and below, and where it has that from. */
    create function core.publish_calendar_year(p_year int, p_holidays date[], p_workdays date[], p_source text) returns void
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      if me.role <> 'bureau-admin' or not exists (select from core.tenant t where t.id = me.desk[1] and t.tier = 'city') then
        raise exception 'not allowed' using errcode = '42501'; end if;
      insert into core.calendar_year as y (tenant_id, year, state, holidays, workdays, source, made_by) values (me.desk[1], p_year, 'published', p_holidays, p_workdays, p_source, me.actor)
        on conflict (tenant_id, year) do update set state = 'published', holidays = p_holidays, workdays = p_workdays, source = p_source, made_by = me.actor, made_at = clock_timestamp();
      perform core.note_unit_act(me, me.desk[1], null, null, 'calendar-published', p_source,
        jsonb_build_object('year', p_year, 'holidays', to_jsonb(p_holidays), 'workdays', to_jsonb(p_workdays))); end $$;
    grant execute on function core.publish_calendar_year(int,date[],date[],text) to app_user;
  `.execute(db))
}

function daysOf(year: string, runs: string): string[] {
  return runs.split(' ').flatMap((run) => {
    const [first, last = first] = run.split('/').map((day) => Date.parse(`${year}-${day}T00:00:00Z`))
    const count = (last! - first!) / 86_400_000 + 1
    return Array.from({ length: count }, (_, nth) => new Date(first! + nth * 86_400_000).toISOString().slice(0, 10))
  })
}

/** Days off, then weekend days that are worked; copied from `chinese-days` 1.5.7 (MIT), which follows the State Council's notices. */
const arrangement: Readonly<Record<number, readonly [string, string]>> = {
  2004: ['01-01 01-22/01-28 05-01/05-07 10-01/10-07', '01-17/01-18 05-08/05-09 10-09/10-10'],
  2005: ['01-01/01-03 02-09/02-15 05-01/05-07 10-01/10-07', '02-05/02-06 04-30 05-08 10-08/10-09'],
  2006: ['01-01/01-03 01-29/02-04 05-01/05-07 10-01/10-07', '01-28 02-05 04-29/04-30 09-30 10-08 12-30/12-31'],
  2007: ['01-01/01-03 02-18/02-24 05-01/05-07 10-01/10-07 12-30/12-31', '02-17 02-25 04-28/04-29 09-29/09-30 12-29'],
  2008: ['01-01 02-06/02-12 04-04/04-06 05-01/05-03 06-07/06-09 09-13/09-15 09-29/10-05', '02-02/02-03 05-04 09-27/09-28'],
  2009: ['01-01/01-03 01-25/01-31 04-04/04-06 05-01/05-03 05-28/05-30 10-01/10-08', '01-04 01-24 02-01 05-31 09-27 10-10'],
  2010: ['01-01/01-03 02-13/02-19 04-03/04-05 05-01/05-03 06-14/06-16 09-22/09-24 10-01/10-07', '02-20/02-21 06-12/06-13 09-19 09-25/09-26 10-09'],
  2011: ['01-01/01-03 02-02/02-08 04-03/04-05 04-30/05-02 06-04 06-06 09-10/09-12 10-01/10-07', '01-30 02-12 04-02 10-08/10-09 12-31'],
  2012: ['01-01/01-03 01-22/01-28 04-02/04-04 04-29/05-01 06-22 06-24 09-30/10-07', '01-21 01-29 03-31/04-01 04-28 09-29'],
  2013: ['01-01/01-03 02-09/02-15 04-04/04-06 04-29/05-01 06-10/06-12 09-19/09-21 10-01/10-07', '01-05/01-06 02-16/02-17 04-07 04-27/04-28 06-08/06-09 09-22 09-29 10-12'],
  2014: ['01-01 01-31/02-06 04-05/04-07 05-01/05-03 06-02 09-08 10-01/10-07', '01-26 02-08 05-04 09-28 10-11'],
  2015: ['01-01/01-03 02-18/02-24 04-05/04-06 05-01 06-20 06-22 09-03/09-04 09-27 10-01/10-07', '01-04 02-15 02-28 09-06 10-10'],
  2016: ['01-01 02-07/02-13 04-04 05-01/05-02 06-09/06-11 09-15/09-17 10-01/10-07', '02-06 02-14 06-12 09-18 10-08/10-09'],
  2017: ['01-01/01-02 01-27/02-02 04-02/04-04 05-01 05-28/05-30 10-01/10-08', '01-22 02-04 04-01 05-27 09-30'],
  2018: ['01-01 02-15/02-21 04-05/04-07 04-29/05-01 06-18 09-24 10-01/10-07 12-30/12-31', '02-11 02-24 04-08 04-28 09-29/09-30 12-29'],
  2019: ['01-01 02-04/02-10 04-05/04-07 05-01/05-04 06-07/06-09 09-13/09-15 10-01/10-07', '02-02/02-03 04-28 05-05 09-29 10-12'],
  2020: ['01-01 01-24/02-02 04-04/04-06 05-01/05-05 06-25/06-27 10-01/10-08', '01-19 04-26 05-09 06-28 09-27 10-10'],
  2021: ['01-01/01-03 02-11/02-17 04-03/04-05 05-01/05-05 06-12/06-14 09-19/09-21 10-01/10-07', '02-07 02-20 04-25 05-08 09-18 09-26 10-09'],
  2022: ['01-01/01-03 01-31/02-06 04-03/04-05 04-30/05-04 06-03/06-05 09-10/09-12 10-01/10-07 12-31', '01-29/01-30 04-02 04-24 05-07 10-08/10-09'],
  2023: ['01-01/01-02 01-21/01-27 04-05 04-29/05-03 06-22/06-24 09-29/10-06', '01-28/01-29 04-23 05-06 06-25 10-07/10-08'],
  2024: ['01-01 02-10/02-17 04-04/04-06 05-01/05-05 06-10 09-15/09-17 10-01/10-07', '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12'],
  2025: ['01-01 01-28/02-04 04-04/04-06 05-01/05-05 05-31/06-02 10-01/10-08', '01-26 02-08 04-27 09-28 10-11'],
  2026: ['01-01/01-03 02-15/02-23 04-04/04-06 05-01/05-05 06-19/06-21 09-25/09-27 10-01/10-07', '01-04 02-14 02-28 05-09 09-20 10-10']
}
