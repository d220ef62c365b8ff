import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * What the authorities did with a matter, and what the petitioner asked for (6.2.c; 条例 22–36): the events the clocks
 * are reckoned from. Rows are never changed: a correction is a row that names the one it replaces.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table core.matter_event (
      tenant_id uuid not null,
      id uuid not null default gen_random_uuid(),
      matter_id uuid not null,
      served_by uuid[] not null default '{}',
      walled_from uuid[] not null default '{}',
      kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
      happened_on date not null,
      organ text not null default '',
      document_number text not null default '',
      note text not null default '',
      detail jsonb not null default '{}',
      replaces uuid,
      made_by uuid not null,
      made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id),
      unique (tenant_id, matter_id, id),
      -- of two who correct the same event one is told
      unique (tenant_id, replaces),
      check (kind <> 'withdrawn' or replaces is not null),
      foreign key (tenant_id, matter_id) references core.matter (tenant_id, id),
      foreign key (tenant_id, matter_id, replaces) references core.matter_event (tenant_id, matter_id, id)
    );
    create index on core.matter_event (tenant_id, matter_id, happened_on);
    alter table core.matter add column route text check (route in ('1', '2', '3', '4', '5', '6'));
    grant select (route), update (route) on core.matter to app_user;
    select core.protect('core.matter_event', 'petition');
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    /* What leans on a matter follows it: dispatching, walling and handing over change core.matter, and the rows of the table named go along. */
    create function core.follow_matter() returns trigger language plpgsql security definer set search_path = '' as $$ begin
      execute format('update %s set served_by = $1, walled_from = $2 where tenant_id = $3 and matter_id = $4', tg_argv[0]::regclass)
        using new.served_by, new.walled_from, new.tenant_id, new.id;
      return null; end $$;
    grant execute on function core.follow_matter() to house_owner;
  `.execute(db))
  await sql`
    create trigger wall before insert on core.matter_event for each row execute function core.wall_from_matter();
    create trigger matter_event_follows after update of served_by, walled_from on core.matter
      for each row execute function core.follow_matter('core.matter_event');
  `.execute(db)
}
