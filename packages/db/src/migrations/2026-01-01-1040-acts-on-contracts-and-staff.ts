import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/** Contracts, staff, officers, switches and blocks: each change is an act with who, when, why. And who may see whom. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table core.unit_act (
      id uuid primary key default gen_random_uuid(),
      tenant_id uuid references core.tenant, agency_id uuid references core.agency, contract_id uuid references core.contract,
      act text not null, reason text not null check (reason <> ''), detail jsonb not null default '{}',
      made_by uuid not null, made_at timestamptz not null default clock_timestamp()
    );
    create index on core.unit_act (tenant_id, made_at desc);
    create index on core.unit_act (agency_id, made_at desc);
    do $$ declare t text; begin
      foreach t in array array['core.unit_act', 'core.post', 'core.account', 'core.session', 'core.sign_in_attempt'] loop
        execute format('alter table %s enable row level security', t);
        execute format('alter table %s force row level security', t);
        execute format('create policy fn on %s to authz_fn using (true) with check (true)', t);
        execute format('create policy migrate on %s to house_owner using (session_user = ''migrator'') with check (session_user = ''migrator'')', t);
      end loop; end $$;
    -- Colleagues, the staff of contracts that serve me, my agency's staff, the officers below me; and myself.
    create policy near on core.post for select to app_user using (
      account_id = (select t.actor from authz.ticket t) or agency_id = (select t.agency_id from authz.ticket t)
      or contract_id in (select unnest(t.contracts) from authz.ticket t) or tenant_id in (select unnest(t.tenants) from authz.ticket t)
      or exists (select from core.contract_area a where a.contract_id = post.contract_id and a.tenant_id in (select unnest(t.tenants) from authz.ticket t)));
    create policy near on core.account for select to app_user using (
      id = (select t.actor from authz.ticket t) or exists (select from core.post p where p.account_id = account.id));
    create policy near on core.unit_act for select to app_user using (
      tenant_id in (select unnest(t.tenants) from authz.ticket t) or agency_id = (select t.agency_id from authz.ticket t)
      or (select t.role from authz.ticket t) = 'platform-operator');
    grant select on core.post, core.unit_act to app_user;
    grant select (id, name, display_name, disabled_at) on core.account to app_user;
    grant select, insert on core.unit_act to authz_fn;
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    create function core.note_unit_act(me authz.ticket, p_tenant uuid, p_agency uuid, p_contract uuid, p_act text, p_reason text, p_detail jsonb) returns void
    language sql set search_path = '' as
      $$ insert into core.unit_act (tenant_id, agency_id, contract_id, act, reason, detail, made_by) values (p_tenant, p_agency, p_contract, p_act, p_reason, p_detail, me.actor) $$;

    /* A person gets an account with a first password, made by the administrator of the unit that employs them. */
    create function core.add_account(p_name text, p_display_name text, p_password_hash text) returns uuid language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); a uuid; begin
      if me.role not in ('agency-admin', 'bureau-admin', 'platform-operator') then raise exception 'not allowed' using errcode = '42501'; end if;
      insert into core.account (name, display_name, password_hash) values (lower(p_name), p_display_name, p_password_hash) returning id into a; return a; end $$;

    /* Agency-admin: worker or lead of a contract of the agency. Bureau-admin: officers of the own bureau and those below. Platform-operator: the first administrators. */
    create function core.add_post(p_account uuid, p_role text, p_tenant uuid, p_contract uuid, p_agency uuid, p_starts date, p_ends date, p_reason text) returns uuid
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); n uuid; begin
      if not (case
        when p_role in ('worker', 'lead') then me.role = 'agency-admin' and p_agency = me.agency_id and exists (select from core.contract c where c.id = p_contract and c.agency_id = me.agency_id)
        when p_role in ('bureau-officer', 'bureau-admin') then (me.role = 'bureau-admin' and p_tenant = any (me.tenants)) or (me.role = 'platform-operator' and p_role = 'bureau-admin')
        when p_role = 'agency-admin' then (me.role = 'agency-admin' and p_agency = me.agency_id) or me.role = 'platform-operator'
        else false end) then raise exception 'not allowed' using errcode = '42501'; end if;
      if p_account = me.actor then raise exception 'not allowed' using errcode = '42501'; end if;      -- nobody gives a post to themselves
      insert into core.post (account_id, role, tenant_id, contract_id, agency_id, starts, ends, made_by, reason)
        values (p_account, p_role, p_tenant, p_contract, p_agency, p_starts, p_ends, me.actor, p_reason) returning id into n;
      perform core.note_unit_act(me, p_tenant, p_agency, p_contract, 'post-added', p_reason, jsonb_build_object('post', n, 'role', p_role, 'account', p_account, 'starts', p_starts, 'ends', p_ends));
      return n; end $$;
    /* The post ends with the given day; its tickets are gone at once if that day is past. Cases need another worker first. */
    create function core.end_post(p_post uuid, p_last_day date, p_reason text) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); p core.post; begin
      select * into p from core.post where id = p_post for update;
      if p.id is null or p.account_id = me.actor or not ((me.role = 'agency-admin' and p.agency_id = me.agency_id)
          or (me.role = 'bureau-admin' and p.tenant_id = any (me.tenants)) or me.role = 'platform-operator') then raise exception 'not allowed' using errcode = '42501'; end if;
      if p.role in ('worker', 'lead') and exists (select from core."case" c where c.worker_id = p.id and c.stage not in ('closed', 'archived', 'declined')) then
        raise exception 'open cases' using errcode = '23503'; end if;
      update core.post set ends = greatest(p_last_day, starts - 1) where id = p.id;
      delete from authz.ticket where actor = p.account_id;   -- a lead's ticket counts all the posts they lead by
      perform core.note_unit_act(me, p.tenant_id, p.agency_id, p.contract_id, 'post-ended', p_reason, jsonb_build_object('post', p.id, 'lastDay', p_last_day)); end $$;

    /* The bureau's act: agency, period, area (own tenant and those below), modules. */
    create function core.create_contract(p_agency uuid, p_number text, p_title text, p_starts date, p_ends date, p_areas uuid[], p_modules text[], p_targets jsonb, p_reason text) returns uuid
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); n uuid; begin
      if me.role <> 'bureau-admin' or p_areas = '{}' or not p_areas <@ me.tenants then raise exception 'not allowed' using errcode = '42501'; end if;
      insert into core.contract (tenant_id, agency_id, number, title, starts, ends, targets, made_by) values (me.desk[1], p_agency, p_number, p_title, p_starts, p_ends, p_targets, me.actor) returning id into n;
      insert into core.contract_area select distinct a, n from unnest(p_areas) a;
      insert into core.contract_module select distinct n, m, p_starts, p_ends from unnest(p_modules) m;
      perform core.note_unit_act(me, me.desk[1], p_agency, n, 'contract-created', p_reason, jsonb_build_object('number', p_number)); return n; end $$;
    create function core.end_contract(p_contract uuid, p_reason text) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      update core.contract set ends = greatest(core.today() - 1, starts - 1) where id = p_contract and tenant_id = any (me.desk) and me.role = 'bureau-admin';   -- waits for tickets being issued (for share)
      if not found then raise exception 'not allowed' using errcode = '42501'; end if;
      delete from authz.ticket where p_contract = any (contracts);
      perform core.note_unit_act(me, me.desk[1], (select agency_id from core.contract where id = p_contract), p_contract, 'contract-ended', p_reason, '{}'); end $$;
    create function core.set_switch(p_contract uuid, p_module text, p_on boolean, p_reason text) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      if me.role <> 'agency-admin' or not exists (select from core.contract c join core.contract_module m on m.contract_id = c.id and m.module = p_module
          where c.id = p_contract and c.agency_id = me.agency_id) then raise exception 'not allowed' using errcode = '42501'; end if;
      insert into core.module_switch (contract_id, module, is_on, reason, made_by) values (p_contract, p_module, p_on, p_reason, me.actor);
      perform core.note_unit_act(me, null, me.agency_id, p_contract, case when p_on then 'switched-on' else 'switched-off' end, p_reason, jsonb_build_object('module', p_module)); end $$;
    create function core.set_block(p_tenant uuid, p_module text, p_blocked boolean, p_reason text) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      if me.role <> 'bureau-admin' or not p_tenant = any (me.tenants) then raise exception 'not allowed' using errcode = '42501'; end if;
      insert into core.module_block (tenant_id, module, is_blocked, reason, made_by) values (p_tenant, p_module, p_blocked, p_reason, me.actor);
      perform core.note_unit_act(me, p_tenant, null, null, case when p_blocked then 'blocked' else 'unblocked' end, p_reason, jsonb_build_object('module', p_module)); end $$;
    /* In slices: call until it returns 0. Both agencies' tickets stay as they are: they name contracts, not cases. What a wall hides from this desk stays. */
    create function core.hand_over_contract(p_from uuid, p_to uuid, p_worker uuid, p_reason text, p_slice int) returns int language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); moved uuid[]; begin
      if me.role <> 'bureau-admin' or p_reason = '' or not exists (select from core.contract a join core.contract b on b.tenant_id = a.tenant_id
          where a.id = p_from and b.id = p_to and a.tenant_id = any (me.desk) and core.today() between b.starts and b.ends)
        or not exists (select from core.post where id = p_worker and contract_id = p_to and role = 'lead' and core.today() >= starts and (ends is null or core.today() <= ends)) then
        raise exception 'not allowed' using errcode = '42501'; end if;
      with s as (select c.tenant_id, c.id from core."case" c join core.contract_area a on a.tenant_id = c.tenant_id and a.contract_id = p_to
          where c.contract_id = p_from and not c.walled_from && me.selves limit p_slice for update of c skip locked),
        u as (update core."case" c set contract_id = p_to, worker_id = p_worker, version = c.version + 1 from s where c.tenant_id = s.tenant_id and c.id = s.id returning c.id)
        select coalesce(array_agg(id), '{}') into moved from u;
      update core.matter m set served_by = array_append(m.served_by, p_to) from core."case" c where c.id = any (moved) and m.tenant_id = c.tenant_id and m.id = c.matter_id and not p_to = any (m.served_by);
      update core.contact k set served_by = array_append(k.served_by, p_to) from core."case" c where c.id = any (moved) and k.tenant_id = c.tenant_id and k.matter_id = c.matter_id and not p_to = any (k.served_by);
      update core.reply k set served_by = array_append(k.served_by, p_to) from core."case" c where c.id = any (moved) and k.tenant_id = c.tenant_id and k.matter_id = c.matter_id and not p_to = any (k.served_by);
      update core.petitioner p set served_by = array_append(p.served_by, p_to) from core."case" c join core.matter m on m.tenant_id = c.tenant_id and m.id = c.matter_id
        where c.id = any (moved) and p.tenant_id = c.tenant_id and p.id = m.petitioner_id and not p_to = any (p.served_by);
      insert into core.case_act (tenant_id, case_id, contract_id, worker_id, walled_from, act, detail, made_by)
        select tenant_id, id, contract_id, worker_id, walled_from, 'contract-handed-over', jsonb_build_object('from', p_from, 'to', p_to, 'reason', p_reason), me.actor from core."case" where id = any (moved);
      return cardinality(moved); end $$;
    grant execute on function core.add_account(text,text,text), core.add_post(uuid,text,uuid,uuid,uuid,date,date,text), core.end_post(uuid,date,text),
      core.create_contract(uuid,text,text,date,date,uuid[],text[],jsonb,text), core.end_contract(uuid,text), core.set_switch(uuid,text,boolean,text),
      core.set_block(uuid,text,boolean,text), core.hand_over_contract(uuid,uuid,uuid,text,int) to app_user;
    revoke execute on function core.note_unit_act(authz.ticket,uuid,uuid,uuid,text,text,jsonb) from public;
  `.execute(db))
}
