import { sql, type Kysely } from 'kysely'

/**
 * What people have said of two matters (7.1.2.j): the same, not the same, taken back. Each verdict is a row, the highest
 * `nth` of a pair is in force; nothing is changed or deleted, so that joining and parting lose nothing.
 *
 * A row leans on two matters and is seen by whoever sees both. It keeps no `served_by` and no wall of its own, which
 * would have to follow two matters: its rules ask the matters themselves, under the reader's own row security.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table core.matter_link (
      tenant_id uuid not null,
      id uuid not null default gen_random_uuid(),
      matter_id uuid not null,
      other_id uuid not null,
      nth int not null check (nth >= 1),
      verdict text not null check (verdict in ('same', 'different', 'withdrawn')),
      reason text not null default '' check (verdict = 'different' or reason <> ''),
      made_by uuid not null default authz.actor(),
      made_at timestamptz not null default now(),
      primary key (tenant_id, id),
      -- a pair is written one way only
      check (matter_id < other_id),
      foreign key (tenant_id, matter_id) references core.matter (tenant_id, id),
      foreign key (tenant_id, other_id) references core.matter (tenant_id, id)
    );
    create unique index matter_link_nth on core.matter_link (tenant_id, matter_id, other_id, nth);
    create index on core.matter_link (tenant_id, other_id);

    alter table core.matter_link enable row level security;
    alter table core.matter_link force row level security;
    create policy door on core.matter_link to app_user using (true) with check (true);
    create policy migrate on core.matter_link to house_owner using (session_user = 'migrator') with check (session_user = 'migrator');
    create policy migrate_only on core.matter_link as restrictive to house_owner using (session_user = 'migrator') with check (session_user = 'migrator');
    create policy floor on core.matter_link as restrictive to app_user using (tenant_id in (select unnest(t.tenants) from authz.ticket t));
    create policy reads on core.matter_link as restrictive for select to app_user using (
      exists (select from core.matter m where m.tenant_id = matter_link.tenant_id and m.id = matter_link.matter_id)
      and exists (select from core.matter m where m.tenant_id = matter_link.tenant_id and m.id = matter_link.other_id));
    create policy adds on core.matter_link as restrictive for insert to app_user with check ((select t.writes from authz.ticket t)
      and exists (select from core.matter m where m.tenant_id = matter_link.tenant_id and m.id = matter_link.matter_id)
      and exists (select from core.matter m where m.tenant_id = matter_link.tenant_id and m.id = matter_link.other_id));
    grant select on core.matter_link to app_user;
    grant insert (tenant_id, matter_id, other_id, nth, verdict, reason) on core.matter_link to app_user;
  `.execute(db)
}
