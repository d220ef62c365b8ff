import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 6.2.d, 7.1.5.b: how satisfied the petitioner of a case is, with the service and with the result. The scores stand in the
 * clear and are counted; what was said lies sealed. Rows are added and never changed: a correction names the one it replaces.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table core.satisfaction (
      tenant_id uuid not null, id uuid not null default gen_random_uuid(),
      asked_on date not null,
      means text not null check (means in ('face', 'phone', 'written', 'online')),
      outcome text not null check (outcome in ('answered', 'declined', 'unreached')),
      service int check (service between 1 and 5), result int check (result between 1 and 5),
      check ((outcome = 'answered') = (service is not null and result is not null)), check ((service is null) = (result is null)),
      corrects uuid, is_struck boolean not null default false, check (not is_struck or corrects is not null),
      sealed bytea not null,
      made_by uuid not null, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id)
    );
    select core.case_ref('core.satisfaction');
    alter table core.satisfaction add unique (tenant_id, id, case_id),
      add foreign key (tenant_id, corrects, case_id) references core.satisfaction (tenant_id, id, case_id);
    create unique index satisfaction_corrected_once on core.satisfaction (tenant_id, corrects);
    create index on core.satisfaction (tenant_id, asked_on);
    select core.protect('core.satisfaction', 'content');
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    /* 6.2.d: how many were asked, how many answered, and the sums of both scores, by contract, over the whole quarters these days lie in.
       Scores of a quarter with fewer than five answers are left out (B20): two periods that differ by a day tell of nobody. A bureau counts
       what lies below it, a lead the own contract; no case is shown, and none is counted that the caller is walled from. */
    create function core.satisfaction_sums(p_from date, p_to date) returns table (contract_id uuid, asked int, answered int, scored int, service int, result int)
    language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      return query
        with quarter as (
          select s.contract_id as contract, count(*) as asked, count(s.service) as answered, sum(s.service) as service, sum(s.result) as result from core.satisfaction s
          where s.asked_on >= date_trunc('quarter', p_from) and s.asked_on < date_trunc('quarter', p_to) + interval '3 months'
            and s.tenant_id = any (me.tenants) and not s.is_struck and not s.walled_from && me.selves
            and (me.reads = 'registry' or me.reads = 'project' and s.contract_id = any (me.contracts))
            and not exists (select from core.satisfaction n where n.tenant_id = s.tenant_id and n.corrects = s.id)
          group by s.contract_id, date_trunc('quarter', s.asked_on))
        select q.contract, sum(q.asked)::int, sum(q.answered)::int, coalesce(sum(q.answered) filter (where q.answered >= 5), 0)::int,
          coalesce(sum(q.service) filter (where q.answered >= 5), 0)::int, coalesce(sum(q.result) filter (where q.answered >= 5), 0)::int
        from quarter q group by 1; end $$;
    grant execute on function core.satisfaction_sums(date, date) to app_user;
  `.execute(db))
}
