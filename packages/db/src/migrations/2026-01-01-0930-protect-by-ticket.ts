import { sql, type Kysely } from 'kysely'

/**
 * `core.protect(table, kind, may_update)`: row security for one table (docs/tenancy.md). The rule itself is RESTRICTIVE,
 * per command; the one permissive policy lets everything through, so a stray `using (true)` opens nothing at all.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function core.protect(t regclass, kind text, may_update text[] default '{}') returns void
    language plpgsql set search_path = '' as $f$
    declare
      is_case constant boolean := t::text = 'core."case"';
      cid constant text := case when is_case then 'id' else 'case_id' end;
      writes constant text := '(select t.writes from authz.ticket t)';
      floor constant text := 'tenant_id in (select unnest(t.tenants) from authz.ticket t)';
      wall constant text := $p$(walled_from = '{}' or not (walled_from && (select t.selves from authz.ticket t)))$p$;
      staff constant text := 'contract_id in (select unnest(t.contracts) from authz.ticket t)';
      desk constant text := 'tenant_id in (select unnest(t.desk) from authz.ticket t)';
      served constant text := 'served_by && (select t.contracts from authz.ticket t)';
      mine constant text := format('array[contract_id, worker_id, %s] && (select t.holds from authz.ticket t)', cid);
      hidden constant text[] := '{walled_from,made_by,made_at,number}';
      reads text; adds text; edits text; leans boolean; cols text;
    begin
      case kind
        when 'registry' then
          reads := format($p$(select t.reads from authz.ticket t) = 'registry' or %s$p$, staff);
          adds := format('%s and %s and %s', writes, staff, mine); edits := adds;
        when 'content' then   -- one subselect; the contract fixes the tenant by foreign key
          reads := 'array[contract_id, worker_id, case_id] && (select t.keys from authz.ticket t)';
          adds := format('%s and %s', writes, mine); edits := adds;
        when 'petition' then
          -- what hangs on a matter inherits whom it was dispatched to; staff adding a petitioner or matter name exactly one contract of theirs
          leans := exists (select from pg_catalog.pg_attribute where attrelid = t and attname = 'matter_id' and not attisdropped);
          reads := format('%s or %s', desk, served);
          adds := format('%s and case when %s then true else %s end', writes, desk,
            case when leans then served else 'cardinality(served_by) = 1 and served_by <@ (select t.contracts from authz.ticket t)' end);
          edits := format('%s and (%s)', writes, reads);
        when 'house' then
          reads := format('%s or (published and tenant_id in (select unnest(t.above) from authz.ticket t))', desk);
          adds := format('%s and %s', writes, desk); edits := adds;
        else raise exception 'no such kind of table: %', kind;
      end case;

      execute format('alter table %s enable row level security', t);
      execute format('alter table %s force row level security', t);
      execute format('create policy door on %s to app_user using (true) with check (true)', t);
      execute format('create policy fn on %s to authz_fn using (true) with check (true)', t);
      execute format($p$create policy migrate on %s to house_owner using (session_user = 'migrator') with check (session_user = 'migrator')$p$, t);
      -- a definer view plus a stray policy: still nothing
      execute format($p$create policy migrate_only on %s as restrictive to house_owner using (session_user = 'migrator') with check (session_user = 'migrator')$p$, t);
      if kind in ('registry', 'petition') then execute format('create policy floor on %s as restrictive to app_user using (%s)', t, floor); end if;
      if kind <> 'house' then execute format('create policy wall on %s as restrictive to app_user using (%s)', t, wall); end if;
      execute format('create policy reads on %s as restrictive for select to app_user using (%s)', t, reads);
      execute format('create policy adds on %s as restrictive for insert to app_user with check (%s)', t, adds);
      execute format('create policy edits on %s as restrictive for update to app_user using (%s) with check (%s)', t, edits, edits);
      execute format('create policy removes on %s as restrictive for delete to app_user using (false)', t);

      if exists (select from pg_catalog.pg_attribute where attrelid = t and attname = 'made_by' and not attisdropped) then
        execute format('alter table %s alter made_by set default authz.actor()', t);
      end if;
      select string_agg(quote_ident(attname), ', ') into cols from pg_catalog.pg_attribute
        where attrelid = t and attnum > 0 and not attisdropped and attgenerated = '' and attname <> all (hidden);
      execute format('grant select on %s to app_user', t);
      execute format('grant insert (%s) on %s to app_user', cols, t);
      if may_update <> '{}' then
        execute format('grant update (%s) on %s to app_user', (select string_agg(quote_ident(c), ', ') from unnest(may_update) c), t);
      end if;
      execute format('grant select, insert, update on %s to authz_fn', t);
    end $f$;

    /* What every table that leans on a case carries. All five NOT NULL: one null switches the whole key off (MATCH SIMPLE). */
    create function core.case_ref(t regclass) returns void language plpgsql set search_path = '' as $$ begin
      execute format('alter table %s add case_id uuid not null, add contract_id uuid not null, add worker_id uuid not null,
        add walled_from uuid[] not null default ''{}'', add constraint case_ref
        foreign key (tenant_id, case_id, contract_id, worker_id, walled_from)
        references core."case" (tenant_id, id, contract_id, worker_id, walled_from) on update cascade', t);
      execute format('create index on %s (tenant_id, case_id)', t);
      execute format('create trigger wall before insert on %s for each row execute function core.wall_from_case()', t);
    end $$;
  `.execute(db)
}
