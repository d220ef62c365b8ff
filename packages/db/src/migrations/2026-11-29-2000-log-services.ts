import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 3.8, 6.1: what a post worked, when, how long, by which method and techniques. That stands in the clear and is counted; what
 * was done on a case stands in its timeline, what was done beside the cases lies sealed here, for its author and the lead. An
 * entry is written by hand, or by itself from an interview or a home visit (`source`). Entries are added and never changed: a
 * correction names the one it replaces, and is whose that one was. Hours stay with the contract that worked them, wherever the
 * case goes; behind a wall they are seen by who worked them alone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table core.service_entry (
      tenant_id uuid not null references core.tenant, id uuid not null default gen_random_uuid(),
      contract_id uuid not null, post_id uuid not null, foreign key (contract_id, post_id) references core.post (contract_id, id),
      -- of casework alone; not a key, for a key to the case may not be empty: the policy asks for the case instead
      case_id uuid,
      method text not null check (method in ('casework', 'group', 'community', 'supervision', 'administration', 'research')),
      check ((method = 'casework') = (case_id is not null)),
      techniques text[] not null default '{}' check (techniques <@ array['resources', 'rational-therapy', 'crisis', 'relations']),
      served_on date not null, minutes int not null check (minutes between 1 and 1440), persons int check (persons > 0),
      source text check (source is null or case_id is not null),
      corrects uuid, is_struck boolean not null default false, check (not is_struck or corrects is not null),
      sealed bytea, check ((sealed is null) = (case_id is not null)),
      made_by uuid not null default authz.actor(), made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id),
      unique (tenant_id, id, contract_id, post_id), unique (tenant_id, id, contract_id, post_id, case_id),
      foreign key (tenant_id, corrects, contract_id, post_id) references core.service_entry (tenant_id, id, contract_id, post_id),
      foreign key (tenant_id, corrects, contract_id, post_id, case_id) references core.service_entry (tenant_id, id, contract_id, post_id, case_id)
    );
    create unique index service_corrected_once on core.service_entry (tenant_id, corrects);
    create unique index service_written_once on core.service_entry (tenant_id, case_id, source) where source is not null and corrects is null;
    create index on core.service_entry (tenant_id, post_id, served_on);
    create index on core.service_entry (tenant_id, case_id) where case_id is not null;

    alter table core.service_entry enable row level security;
    alter table core.service_entry force row level security;
    create policy door on core.service_entry to app_user using (true) with check (true);
    create policy floor on core.service_entry as restrictive to app_user using (tenant_id in (select unnest(t.tenants) from authz.ticket t));
    -- whoever sees an entry of a case sees the case, but for the own ones: so a wall holds
    create policy reads on core.service_entry as restrictive for select to app_user using (
      post_id = (select t.post_id from authz.ticket t)
      or array[contract_id, post_id] && (select t.keys from authz.ticket t)
        and (case_id is null or exists (select from core."case" c where c.tenant_id = service_entry.tenant_id and c.id = service_entry.case_id))
      or exists (select from core."case" c where c.tenant_id = service_entry.tenant_id and c.id = service_entry.case_id
        and array[c.contract_id, c.worker_id, c.id] && (select t.keys from authz.ticket t)));
    -- who holds the case corrects what others worked on it; the key above keeps whose it was
    create policy adds on core.service_entry as restrictive for insert to app_user with check ((select t.writes from authz.ticket t)
      and (corrects is not null and case_id is not null or array[contract_id, post_id] && (select t.holds from authz.ticket t))
      and (case_id is null or exists (select from core."case" c where c.tenant_id = service_entry.tenant_id and c.id = service_entry.case_id
        and (corrects is not null or c.contract_id = service_entry.contract_id) and array[c.contract_id, c.worker_id, c.id] && (select t.holds from authz.ticket t))));
    create policy edits on core.service_entry as restrictive for update to app_user using (false);
    create policy removes on core.service_entry as restrictive for delete to app_user using (false);
    create policy fn on core.service_entry to authz_fn using (true) with check (true);
    create policy migrate on core.service_entry to house_owner using (session_user = 'migrator') with check (session_user = 'migrator');
    create policy migrate_only on core.service_entry as restrictive to house_owner using (session_user = 'migrator') with check (session_user = 'migrator');
    grant select, insert (tenant_id, id, contract_id, post_id, case_id, method, techniques, served_on, minutes, persons, source, corrects, is_struck, sealed) on core.service_entry to app_user;
    grant select, insert on core.service_entry to authz_fn;
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    /* The entries of these days that count: they stand, and the caller is not walled from their case. A bureau counts what lies below it, a lead the own contract. Called by the two below alone. */
    create function core.counted_services(p_from date, p_to date) returns setof core.service_entry
    language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      return query select e.* from core.service_entry e
        where e.served_on between p_from and p_to and e.tenant_id = any (me.tenants) and not e.is_struck
          and (me.reads = 'registry' or me.reads = 'project' and e.contract_id = any (me.contracts))
          and not exists (select from core.service_entry n where n.tenant_id = e.tenant_id and n.corrects = e.id)
          and not exists (select from core."case" c where c.tenant_id = e.tenant_id and c.id = e.case_id and c.walled_from && me.selves); end $$;

    /* 6.1: minutes by contract, month and method; no entry is shown. */
    create function core.service_minutes(p_from date, p_to date) returns table (contract_id uuid, month text, method text, minutes int)
    language sql stable security definer set search_path = '' as $$
      select e.contract_id, to_char(e.served_on, 'YYYY-MM'), e.method, sum(e.minutes)::int from core.counted_services(p_from, p_to) e group by 1, 2, 3 $$;

    /* 3.8: the same by worker, month, and what was named; for a lead alone. */
    create function core.technique_minutes(p_from date, p_to date) returns table (post_id uuid, month text, method text, techniques text[], minutes int)
    language sql stable security definer set search_path = '' as $$
      select e.post_id, to_char(e.served_on, 'YYYY-MM'), e.method, e.techniques, sum(e.minutes)::int from core.counted_services(p_from, p_to) e
        where (authz.me()).reads = 'project' group by 1, 2, 3, 4 $$;
    grant execute on function core.service_minutes(date, date), core.technique_minutes(date, date) to app_user;
  `.execute(db))
}
