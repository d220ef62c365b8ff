import { sql, type Kysely } from 'kysely'

/**
 * 4.6: the directory of partners of a place: of the bureau there (`contract_id` null), or of the project that keeps them. A
 * partner is named by the part they play in public, so name and telephone lie in the clear; nobody outside the place's tree
 * reads them. Nobody is taken out: a partner ends on a day. Which of them came to a meeting stands beside the types that are
 * counted, under the row security of its case; everybody else who came stays sealed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table core.partner (
      tenant_id uuid not null references core.tenant, id uuid not null default gen_random_uuid(),
      contract_id uuid references core.contract,
      type text not null check (type in ('mass', 'social', 'party-delegate', 'congress-deputy', 'cppcc-member', 'lawyer', 'mediator', 'counsellor', 'volunteer')),
      name text not null check (char_length(name) between 1 and 60),
      organisation text check (char_length(organisation) between 1 and 120),
      phone text check (char_length(phone) between 1 and 40),
      fields text check (char_length(fields) between 1 and 200),
      since_on date not null, until_on date, check (until_on >= since_on),
      version int not null default 1,
      made_by uuid not null default authz.actor(), made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id)
    );
    alter table core.partner enable row level security;
    alter table core.partner force row level security;
    create policy door on core.partner to app_user using (true) with check (true);
    create policy floor on core.partner as restrictive to app_user using (tenant_id in (select unnest(t.tenants) from authz.ticket t));
    create policy reads on core.partner as restrictive for select to app_user using (
      contract_id is null or contract_id in (select unnest(t.contracts) from authz.ticket t) or (select t.reads from authz.ticket t) = 'registry');
    create policy adds on core.partner as restrictive for insert to app_user with check ((select t.writes from authz.ticket t)
      and case when contract_id is null then tenant_id in (select unnest(t.desk) from authz.ticket t)
        else (select t.role from authz.ticket t) = 'lead' and contract_id in (select unnest(t.contracts) from authz.ticket t) end);
    create policy edits on core.partner as restrictive for update to app_user using ((select t.writes from authz.ticket t)
      and case when contract_id is null then tenant_id in (select unnest(t.desk) from authz.ticket t)
        else (select t.role from authz.ticket t) = 'lead' and contract_id in (select unnest(t.contracts) from authz.ticket t) end);
    create policy removes on core.partner as restrictive for delete to app_user using (false);
    create policy fn on core.partner to authz_fn using (true) with check (true);
    create policy migrate on core.partner to house_owner using (session_user = 'migrator') with check (session_user = 'migrator');
    create policy migrate_only on core.partner as restrictive to house_owner using (session_user = 'migrator') with check (session_user = 'migrator');
    grant select, insert (tenant_id, id, contract_id, type, name, organisation, phone, fields, since_on),
      update (type, name, organisation, phone, fields, since_on, until_on, version) on core.partner to app_user;
    grant select, insert on core.partner to authz_fn;

    alter table core.meeting_entry add column partner_ids uuid[] not null default '{}', add check (step = 'minutes' or partner_ids = '{}');
    create index meeting_entry_partners on core.meeting_entry using gin (partner_ids) where partner_ids <> '{}';
    grant select (partner_ids), insert (partner_ids) on core.meeting_entry to app_user;
  `.execute(db)
}
