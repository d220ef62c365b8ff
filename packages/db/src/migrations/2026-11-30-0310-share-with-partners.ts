import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 6.3.2.a: a case is shared with a partner from one day until another, on a permission or an article that the ledger holds.
 * The partner reads this row and its notes, sealed under a key of the row's own, and nothing else of the case: the row
 * carries the number of the case so that they need not see the case to name it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table core.case_partner (
      tenant_id uuid not null, id uuid not null default gen_random_uuid(),
      post_id uuid not null references core.post,
      disclosure_id uuid not null,
      case_number text not null,
      from_on date not null, until_on date not null check (until_on >= from_on),
      sealed bytea not null,
      ended_at timestamptz, ended_by uuid,
      ended_why text check (ended_why in ('by-hand', 'withdrawn', 'case-ended', 'case-moved')),
      made_by uuid not null, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id),
      unique (tenant_id, disclosure_id),
      foreign key (tenant_id, disclosure_id) references core.disclosure (tenant_id, id),
      check ((ended_at is null) = (ended_why is null))
    );
    select core.case_ref('core.case_partner');
    create index on core.case_partner (post_id);
    select core.protect('core.case_partner', 'content');
    -- by core.assign_partner alone
    revoke insert on core.case_partner from app_user;

    create table core.shared_note (
      tenant_id uuid not null, id uuid not null default gen_random_uuid(), case_partner_id uuid not null,
      side text not null check (side in ('staff', 'partner')), sealed bytea not null,
      made_by uuid not null default authz.actor(), made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id),
      foreign key (tenant_id, case_partner_id) references core.case_partner (tenant_id, id)
    );
    create index on core.shared_note (tenant_id, case_partner_id, made_at);
    alter table core.shared_note enable row level security;
    alter table core.shared_note force row level security;
    create policy door on core.shared_note to app_user using (true) with check (true);
    create policy fn on core.shared_note to authz_fn using (true) with check (true);
    create policy migrate on core.shared_note to house_owner using (session_user = 'migrator') with check (session_user = 'migrator');
    create policy migrate_only on core.shared_note as restrictive to house_owner using (session_user = 'migrator') with check (session_user = 'migrator');
    grant select, insert (tenant_id, id, case_partner_id, side, sealed) on core.shared_note to app_user;
    grant select, insert on core.shared_note to authz_fn;
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    /* Whether a case is open to its partner at this moment; the post and its ticket end by themselves. */
    create function core.is_shared(s core.case_partner) returns boolean language sql stable set search_path = '' as $$
      select s.ended_at is null and core.today() between s.from_on and s.until_on
        and exists (select from core.contract c where c.id = s.contract_id and core.today() between c.starts and c.ends) $$;

    /*
     * Whoever holds the case shares it, on a disclosure of their own that names this partner, no longer than the post and
     * the permission last. 42501: not theirs to share. 23503: no such partner here in these days. 23514: the basis does
     * not carry it, or the case has ended. 23505: shared already.
     */
    create function core.assign_partner(p_tenant uuid, p_case uuid, p_id uuid, p_post uuid, p_disclosure uuid, p_from date, p_until date, p_sealed bytea) returns void
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); c core."case"; p core.post; k core.partner; d core.disclosure; begin
      select * into c from core."case" x where x.tenant_id = p_tenant and x.id = p_case and not x.walled_from && me.selves
        and me.writes and array[x.contract_id, x.worker_id, x.id] && me.holds for update;
      if c.id is null then raise exception 'not allowed' using errcode = '42501'; end if;
      select * into p from core.post x where x.id = p_post and x.role = 'partner' and x.tenant_id = p_tenant and x.starts <= p_from and p_until <= x.ends for share;
      select * into k from core.partner x where x.tenant_id = p.tenant_id and x.id = p.partner_id and (x.contract_id is null or x.contract_id = c.contract_id)
        and not array_remove(array[p.account_id, case when x.contract_id is null then x.tenant_id end], null) && c.walled_from;
      if k.id is null then raise exception 'no such partner' using errcode = '23503'; end if;
      select * into d from core.disclosure x where x.tenant_id = p_tenant and x.id = p_disclosure and x.case_id = p_case and x.made_by = me.actor
        and x.use = 'sharing' and x.organ in (k.name, k.organisation);
      if d.id is null or c.stage in ('closed', 'archived', 'declined') or p_from < core.today() or p_until < p_from
          or d.basis = 'consent' and not (core.consent_carries(p_tenant, d.consent_id, p_case, 'sharing', null, null, d.organ, d.parts)
            and p_until <= (select x.valid_until from core.consent x where x.tenant_id = p_tenant and x.id = d.consent_id)) then
        raise exception 'nothing carries it' using errcode = '23514'; end if;
      if exists (select from core.case_partner x where x.tenant_id = p_tenant and x.case_id = p_case and x.post_id = p_post and x.ended_at is null and x.until_on >= p_from) then
        raise exception 'shared already' using errcode = '23505'; end if;
      insert into core.case_partner (tenant_id, id, case_id, contract_id, worker_id, post_id, disclosure_id, case_number, from_on, until_on, sealed, made_by)
        values (p_tenant, p_id, c.id, c.contract_id, c.worker_id, p_post, p_disclosure, c.number, p_from, p_until, p_sealed, me.actor); end $$;

    /* Whoever holds the case takes it back from a partner, at once. */
    create function core.end_case_partner(p_tenant uuid, p_id uuid) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      update core.case_partner x set ended_at = clock_timestamp(), ended_by = me.actor, ended_why = 'by-hand'
        where x.tenant_id = p_tenant and x.id = p_id and x.ended_at is null and not x.walled_from && me.selves
          and me.writes and array[x.contract_id, x.worker_id, x.case_id] && me.holds;
      if not found then raise exception 'not allowed' using errcode = '42501'; end if; end $$;

    /* What ended by something else that happened, and the case's story says so. */
    create function core.shut_case_partner(s core.case_partner, p_why text) returns void language plpgsql set search_path = '' as $$ begin
      update core.case_partner x set ended_at = clock_timestamp(), ended_by = authz.actor(), ended_why = p_why where x.tenant_id = s.tenant_id and x.id = s.id;
      insert into core.timeline_entry (tenant_id, case_id, contract_id, worker_id, walled_from, kind, title, made_by)
        select c.tenant_id, c.id, c.contract_id, c.worker_id, c.walled_from, 'core/partner-ended', case p_why
          when 'withdrawn' then '{"zh": "同意撤回，合作伙伴不再可见本案", "en": "Consent withdrawn: no longer shared with the partner"}'
          when 'case-moved' then '{"zh": "个案移交，合作伙伴不再可见本案", "en": "Case handed over: no longer shared with the partner"}'
          else '{"zh": "个案办结，合作伙伴不再可见本案", "en": "Case ended: no longer shared with the partner"}' end::jsonb, authz.actor()
        from core."case" c where c.tenant_id = s.tenant_id and c.id = s.case_id; end $$;
    create function core.shut_partners() returns trigger language plpgsql security definer set search_path = '' as $$ begin
      perform core.shut_case_partner(x, 'withdrawn') from core.case_partner x join core.disclosure d on d.tenant_id = x.tenant_id and d.id = x.disclosure_id
        where d.tenant_id = new.tenant_id and d.consent_id = new.consent_id and x.ended_at is null;
      return new; end $$;
    /* A case that ended, or went to another project: the partners were asked for what it was. */
    create function core.partners_follow_case() returns trigger language plpgsql security definer set search_path = '' as $$ begin
      perform core.shut_case_partner(x, case when new.contract_id <> old.contract_id then 'case-moved' else 'case-ended' end) from core.case_partner x
        where x.tenant_id = new.tenant_id and x.case_id = new.id and x.ended_at is null;
      return new; end $$;

    /* The wrapped keys of what is shared, for the partner it is shared with, while it is. Worth nothing without the master key. */
    create function core.partner_keys(p_tenant uuid, p_id uuid, out tenant_key bytea, out data_key bytea)
    language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      select k.wrapped, d.wrapped into tenant_key, data_key
        from core.case_partner s join core.tenant_key k on k.tenant_id = s.tenant_id join core.data_key d on d.tenant_id = s.tenant_id and d.id = s.id
        where s.tenant_id = p_tenant and s.id = p_id and me.role = 'partner' and s.post_id = me.post_id and core.is_shared(s) and not s.walled_from && me.selves; end $$;
    grant execute on function core.shut_partners(), core.partners_follow_case() to house_owner;
    grant execute on function core.is_shared(core.case_partner), core.assign_partner(uuid,uuid,uuid,uuid,uuid,date,date,bytea), core.end_case_partner(uuid,uuid),
      core.partner_keys(uuid,uuid) to app_user;
    grant update (ended_at, ended_by, ended_why) on core.case_partner to authz_fn;
  `.execute(db))
  await sql`
    drop policy reads on core.case_partner;
    create policy reads on core.case_partner as restrictive for select to app_user using (
      array[contract_id, worker_id, case_id] && (select t.keys from authz.ticket t)
      or post_id = (select t.post_id from authz.ticket t where t.role = 'partner') and core.is_shared(case_partner));
    -- The row is read under its own rule inside: whoever does not see it sees no note.
    create policy reads on core.shared_note as restrictive for select to app_user using (exists (
      select from core.case_partner s where s.tenant_id = shared_note.tenant_id and s.id = shared_note.case_partner_id));
    create policy adds on core.shared_note as restrictive for insert to app_user with check ((select t.writes from authz.ticket t) and exists (
      select from core.case_partner s where s.tenant_id = shared_note.tenant_id and s.id = shared_note.case_partner_id and s.ended_at is null and core.today() <= s.until_on
        and case shared_note.side when 'staff' then array[s.contract_id, s.worker_id, s.case_id] && (select t.holds from authz.ticket t)
          else s.post_id = (select t.post_id from authz.ticket t where t.role = 'partner') end));
    create trigger shut_partners after insert on core.consent_withdrawal for each row execute function core.shut_partners();
    create trigger partners_follow after update of stage, contract_id on core."case" for each row
      when (new.contract_id <> old.contract_id or new.stage <> old.stage and new.stage in ('closed', 'archived', 'declined'))
      execute function core.partners_follow_case();
  `.execute(db)
}
