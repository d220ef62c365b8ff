import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * Referrals (6.4). The row says where a referral stands, both sides read it; what goes along lies in items of its own,
 * sealed under a key of the referral's own, which the receiver may read while the permission holds and nothing else of
 * the case. A share or a loan (`case_share`) would open the whole case: far more than the smallest subset.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table core.referral (
      tenant_id uuid not null, id uuid not null default gen_random_uuid(),
      state text not null default 'draft' check (state in ('draft', 'sent', 'received', 'returned', 'in-progress', 'done', 'failed', 'withdrawn')),
      to_tenant uuid references core.tenant, to_contract uuid references core.contract, organ text not null default '',
      -- null: an article of law, written in the item of the sender's own
      consent_id uuid,
      parts text[] not null default '{}',
      receipt_days int not null check (receipt_days between 1 and 30), follow_up_on date,
      -- how often it was sent; what was sent before a return is not the receiver's any more
      round int not null default 0,
      -- until when the permission holds, and since when it was taken back
      open_until date, shut_at timestamptz,
      sent_at timestamptz, receipt_due_on date, received_at timestamptz, closed_at timestamptz,
      to_case uuid, to_worker uuid references core.post,
      version int not null default 1,
      made_by uuid not null, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id),
      foreign key (tenant_id, consent_id) references core.consent (tenant_id, id),
      check ((to_tenant is null) = (to_contract is null) and (to_contract is null) = (organ <> '')),
      check ((state in ('done', 'failed', 'withdrawn')) = (closed_at is not null))
    );
    select core.case_ref('core.referral');
    create index on core.referral (to_tenant, to_contract, sent_at desc) where sent_at is not null and to_contract is not null;
    create index on core.referral (to_case) where to_case is not null;
    create index on core.referral (tenant_id, sent_at desc, id desc);
    create index on core.referral (tenant_id, consent_id) where consent_id is not null;
    select core.protect('core.referral', 'content', '{to_tenant,to_contract,organ,consent_id,parts,receipt_days,follow_up_on,version}');
    revoke insert on core.referral from app_user;
    grant insert (tenant_id, id, case_id, contract_id, worker_id, to_tenant, to_contract, organ, consent_id, parts, receipt_days, follow_up_on) on core.referral to app_user;
    -- Only a draft is rewritten; the rest moves by core.move_referral.
    create policy drafts on core.referral as restrictive for update to app_user using (state in ('draft', 'returned')) with check (state in ('draft', 'returned'));
    drop policy reads on core.referral;
    create policy reads on core.referral as restrictive for select to app_user using (
      array[contract_id, worker_id, case_id] && (select t.keys from authz.ticket t)
      or sent_at is not null and array[to_contract, to_worker] && (select t.keys from authz.ticket t));

    -- 'own': what the sender keeps for itself; the rest, of this round, is what goes along.
    create table core.referral_item (
      tenant_id uuid not null, id uuid not null default gen_random_uuid(), referral_id uuid not null,
      part text not null, round int not null, sealed bytea not null,
      made_by uuid not null default authz.actor(), made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id),
      foreign key (tenant_id, referral_id) references core.referral (tenant_id, id)
    );
    create index on core.referral_item (tenant_id, referral_id, round);
    -- Who moved it, when, from which side; reason and result are sealed.
    create table core.referral_step (
      tenant_id uuid not null, id uuid not null, referral_id uuid not null,
      step text not null check (step in ('send', 'receive', 'return', 'begin', 'finish', 'fail', 'withdraw')),
      side text not null check (side in ('sender', 'receiver')), sealed bytea,
      made_by uuid not null, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id),
      foreign key (tenant_id, referral_id) references core.referral (tenant_id, id)
    );
    create index on core.referral_step (tenant_id, referral_id, made_at);
    do $$ declare t text; begin
      foreach t in array array['core.referral_item', 'core.referral_step'] loop
        execute format('alter table %s enable row level security', t);
        execute format('alter table %s force row level security', t);
        execute format('create policy door on %s to app_user using (true) with check (true)', t);
        execute format('create policy fn on %s to authz_fn using (true) with check (true)', t);
        execute format('create policy migrate on %s to house_owner using (session_user = ''migrator'') with check (session_user = ''migrator'')', t);
        execute format('create policy migrate_only on %s as restrictive to house_owner using (session_user = ''migrator'') with check (session_user = ''migrator'')', t);
        execute format('grant select on %s to app_user', t);
        execute format('grant select, insert on %s to authz_fn', t);
      end loop; end $$;
    -- The referral itself is read under its own rule inside: whoever does not see it sees no item.
    create policy reads on core.referral_item as restrictive for select to app_user using (exists (
      select from core.referral r where r.tenant_id = referral_item.tenant_id and r.id = referral_item.referral_id and (
        array[r.contract_id, r.worker_id, r.case_id] && (select t.keys from authz.ticket t)
        or referral_item.part <> 'own' and referral_item.round = r.round and r.state <> 'withdrawn' and r.shut_at is null and (r.open_until is null or core.today() <= r.open_until))));
    create policy adds on core.referral_item as restrictive for insert to app_user with check ((select t.writes from authz.ticket t) and exists (
      select from core.referral r where r.tenant_id = referral_item.tenant_id and r.id = referral_item.referral_id
        and r.state in ('draft', 'returned') and referral_item.round = r.round + 1 and (referral_item.part in ('own', 'demand') or referral_item.part = any (r.parts))
        and array[r.contract_id, r.worker_id, r.case_id] && (select t.holds from authz.ticket t)));
    create policy reads on core.referral_step as restrictive for select to app_user using (exists (
      select from core.referral r where r.tenant_id = referral_step.tenant_id and r.id = referral_step.referral_id and (
        array[r.contract_id, r.worker_id, r.case_id] && (select t.keys from authz.ticket t)
        or referral_step.side = 'receiver' or r.shut_at is null and (r.open_until is null or core.today() <= r.open_until))));
    grant insert (tenant_id, id, referral_id, part, round, sealed) on core.referral_item to app_user;
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    /* What the sender's story says of a step; the receiver cannot write there. */
    create function core.referral_title(p_step text) returns jsonb language sql immutable set search_path = '' as $$
      select case p_step
        when 'send' then '{"zh": "发出转介", "en": "Referral sent"}' when 'receive' then '{"zh": "转介已被接收", "en": "Referral received"}'
        when 'return' then '{"zh": "转介被退回", "en": "Referral returned"}' when 'begin' then '{"zh": "转介开始处理", "en": "Referral taken in hand"}'
        when 'finish' then '{"zh": "转介办结", "en": "Referral done"}' when 'fail' then '{"zh": "转介未能办成", "en": "Referral failed"}'
        else '{"zh": "撤回转介", "en": "Referral withdrawn"}' end::jsonb $$;

    /*
     * One step of a referral by whichever side may take it; the same table as decideReferral. Sending holds the permission
     * it rests on until the commit, so that a withdrawal at the same moment waits, and then shuts it.
     * 42501: not this side's. 40001: changed meanwhile. 23514: not this step now, words missing, or no permission.
     */
    create function core.move_referral(p_tenant uuid, p_referral uuid, p_version int, p_step text, p_id uuid, p_sealed bytea) returns text
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); r core.referral; is_sender boolean; is_receiver boolean; was_shut boolean; nxt text; until date; begin
      -- the permission first, as withdrawing does: two who meet wait for each other in one order
      if p_step = 'send' then
        perform from core.consent c join core.referral x on x.tenant_id = c.tenant_id and x.consent_id = c.id where x.tenant_id = p_tenant and x.id = p_referral for share of c;
      end if;
      select * into r from core.referral x where x.tenant_id = p_tenant and x.id = p_referral and not x.walled_from && me.selves for update;
      is_sender := r.id is not null and me.writes and array[r.contract_id, r.worker_id, r.case_id] && me.holds;
      is_receiver := r.id is not null and me.writes and r.sent_at is not null and array_remove(array[r.to_contract, r.to_worker], null) && me.holds;
      if not is_sender and not is_receiver then raise exception 'not allowed' using errcode = '42501'; end if;
      if r.version <> p_version then raise exception 'changed meanwhile' using errcode = '40001'; end if;
      if r.to_contract is null then is_receiver := is_sender; end if;
      nxt := case
        when p_step = 'send' and is_sender and r.state in ('draft', 'returned') then 'sent'
        when p_step = 'receive' and is_receiver and r.state = 'sent' then 'received'
        when p_step = 'return' and is_receiver and r.state in ('sent', 'received') then 'returned'
        when p_step = 'begin' and is_receiver and r.state = 'received' then 'in-progress'
        when p_step = 'finish' and is_receiver and r.state in ('received', 'in-progress') then 'done'
        when p_step = 'fail' and is_receiver and r.state in ('received', 'in-progress') then 'failed'
        when p_step = 'withdraw' and is_sender and r.state in ('draft', 'sent', 'received', 'returned', 'in-progress') then 'withdrawn' end;
      if nxt is null then raise exception 'not this step' using errcode = '23514'; end if;
      if p_step in ('return', 'finish', 'fail', 'withdraw') and p_sealed is null then raise exception 'words missing' using errcode = '23514'; end if;
      was_shut := r.shut_at is not null or r.open_until < core.today();
      if was_shut and r.to_contract is not null and p_step in ('receive', 'begin', 'finish', 'fail') then raise exception 'shut' using errcode = '23514'; end if;
      if p_step = 'send' then
        if r.consent_id is not null then
          if not core.consent_carries(r.tenant_id, r.consent_id, r.case_id, 'sharing', r.to_tenant, r.to_contract, r.organ, r.parts) then raise exception 'no permission' using errcode = '23514'; end if;
          select c.valid_until into until from core.consent c where c.tenant_id = r.tenant_id and c.id = r.consent_id;
        end if;
        if r.to_contract is not null and (r.to_contract = r.contract_id or not exists (select from core.contract_area a join core.contract c on c.id = a.contract_id
            where a.tenant_id = r.to_tenant and a.contract_id = r.to_contract and core.today() between c.starts and c.ends)) then
          raise exception 'nobody there' using errcode = '23503'; end if;
      end if;
      update core.referral x set state = nxt, version = x.version + 1,
          round = case when p_step = 'send' then x.round + 1 else x.round end,
          open_until = case when p_step = 'send' then until else x.open_until end,
          shut_at = case when p_step = 'send' then null else x.shut_at end,
          sent_at = case when p_step = 'send' then clock_timestamp() else x.sent_at end,
          receipt_due_on = case when p_step = 'send' then core.today() + x.receipt_days else x.receipt_due_on end,
          received_at = case p_step when 'receive' then clock_timestamp() when 'send' then null else x.received_at end,
          closed_at = case when nxt in ('done', 'failed', 'withdrawn') then clock_timestamp() end
        where x.tenant_id = r.tenant_id and x.id = r.id;
      insert into core.referral_step (tenant_id, id, referral_id, step, side, sealed, made_by)
        values (r.tenant_id, p_id, r.id, p_step, case when is_sender and (p_step in ('send', 'withdraw') or r.to_contract is null) then 'sender' else 'receiver' end, p_sealed, me.actor);
      -- the sender's reminders fall away as soon as they are answered; their text is sealed under the version they have
      update core.task t set state = 'done' where t.tenant_id = r.tenant_id and t.case_id = r.case_id and t.state = 'open'
        and (t.source = 'referral/' || r.id || '/receipt' and p_step <> 'send' or t.source = 'referral/' || r.id || '/follow-up' and nxt in ('done', 'failed', 'withdrawn'));
      insert into core.timeline_entry (tenant_id, case_id, contract_id, worker_id, walled_from, kind, title, link, made_by)
        select c.tenant_id, c.id, c.contract_id, c.worker_id, c.walled_from, 'core/referral-' || p_step, core.referral_title(p_step), jsonb_build_object('to', 'referral', 'id', r.id), me.actor
        from core."case" c where c.tenant_id = r.tenant_id and c.id = r.case_id;
      return nxt; end $$;

    /* The wrapped keys of one referral, for whoever may read what went along at this moment. Worth nothing without the master key. */
    create function core.referral_keys(p_tenant uuid, p_referral uuid, out tenant_key bytea, out data_key bytea)
    language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      select k.wrapped, d.wrapped into tenant_key, data_key
        from core.referral r join core.tenant_key k on k.tenant_id = r.tenant_id join core.data_key d on d.tenant_id = r.tenant_id and d.id = r.id
        where r.tenant_id = p_tenant and r.id = p_referral and not r.walled_from && me.selves and (array[r.contract_id, r.worker_id, r.case_id] && me.keys
          or r.sent_at is not null and array_remove(array[r.to_contract, r.to_worker], null) && me.keys); end $$;

    /* The receiver's own case stands behind the referral from now on; its worker reads what went along. */
    create function core.link_referral(p_tenant uuid, p_referral uuid, p_case uuid) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      update core.referral r set to_case = c.id, to_worker = c.worker_id from core."case" c
        where r.tenant_id = p_tenant and r.id = p_referral and r.state in ('received', 'in-progress') and r.to_case is null and not r.walled_from && me.selves
          and r.shut_at is null and (r.open_until is null or core.today() <= r.open_until)
          and me.writes and r.to_contract = any (me.holds) and c.tenant_id = r.to_tenant and c.id = p_case and c.contract_id = r.to_contract;
      if not found then raise exception 'not allowed' using errcode = '42501'; end if; end $$;

    create function core.referral_follows_case() returns trigger language plpgsql security definer set search_path = '' as $$ begin
      update core.referral r set to_worker = new.worker_id, to_contract = new.contract_id where r.to_tenant = new.tenant_id and r.to_case = new.id;
      return new; end $$;
    create function core.shut_referrals() returns trigger language plpgsql security definer set search_path = '' as $$ begin
      update core.referral r set shut_at = clock_timestamp() where r.tenant_id = new.tenant_id and r.consent_id = new.consent_id and r.sent_at is not null and r.shut_at is null;
      return new; end $$;
    grant execute on function core.referral_follows_case(), core.shut_referrals() to house_owner;
    grant execute on function core.move_referral(uuid,uuid,int,text,uuid,bytea), core.referral_keys(uuid,uuid), core.link_referral(uuid,uuid,uuid) to app_user;
  `.execute(db))
  await sql`
    create trigger referral_follows after update of worker_id, contract_id on core."case" for each row execute function core.referral_follows_case();
    create trigger shut_referrals after insert on core.consent_withdrawal for each row execute function core.shut_referrals();
  `.execute(db)
}
