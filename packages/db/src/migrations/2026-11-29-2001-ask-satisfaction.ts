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
    /* 6.2.d: how many were asked, how many answered, and the sums of both scores, by contract. A bureau counts what lies below it, a lead the own contract; no case is shown. */
    create function core.satisfaction_sums(p_from date, p_to date) returns table (contract_id uuid, asked int, answered int, service int, result int)
    language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      return query select s.contract_id, count(*)::int, count(s.service)::int, coalesce(sum(s.service), 0)::int, coalesce(sum(s.result), 0)::int from core.satisfaction s
        where s.asked_on between p_from and p_to and s.tenant_id = any (me.tenants) and not s.is_struck
          and (me.reads = 'registry' or me.reads = 'project' and s.contract_id = any (me.contracts))
          and not exists (select from core.satisfaction n where n.tenant_id = s.tenant_id and n.corrects = s.id)
        group by 1; end $$;
    grant execute on function core.satisfaction_sums(date, date) to app_user;
  `.execute(db))
}
