import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 6.3.2.a: a partner of the directory may have an account (docs/decisions/0036). Their post hangs on their entry, always
 * ends on a day, and its ticket opens nothing by itself: no place, no contract, no key, not even what was lent to the account.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table core.post add partner_id uuid,
      drop constraint post_role_check,
      add constraint post_role_check check (role in ('worker', 'lead', 'agency-admin', 'bureau-officer', 'bureau-admin', 'platform-operator', 'partner')),
      drop constraint post_check1,
      add constraint post_check1 check ((role in ('bureau-officer', 'bureau-admin', 'partner')) = (tenant_id is not null)),
      add constraint post_of_partner check ((role = 'partner') = (partner_id is not null) and (role <> 'partner' or ends is not null)),
      add foreign key (tenant_id, partner_id) references core.partner (tenant_id, id);
    create index on core.post (tenant_id, partner_id) where partner_id is not null;
    -- to hold an entry for share while an account is made for it
    grant update (version) on core.partner to authz_fn;
  `.execute(db)
  await asFunctionOwner(db, ['core', 'authz'], () => sql`
    /* The last word on a partner's ticket, whatever was counted together for it: only whom a wall may name stays. */
    create function authz.partner_ticket() returns trigger language plpgsql set search_path = '' as $$ begin
      new.keys := '{}'; new.holds := '{}';
      select array_remove(array[case when x.contract_id is null then x.tenant_id end, c.agency_id, new.actor], null) into new.selves
        from core.post p join core.partner x on x.tenant_id = p.tenant_id and x.id = p.partner_id left join core.contract c on c.id = x.contract_id
        where p.id = new.post_id;
      return new; end $$;

    /* Whether this ticket keeps an entry of the directory, as its row security has it: the bureau's desk, or the project's lead. */
    create function core.keeps_partner(me authz.ticket, p_tenant uuid, p_partner uuid) returns boolean language sql stable set search_path = '' as $$
      select exists (select from core.partner x where x.tenant_id = p_tenant and x.id = p_partner and me.writes and x.tenant_id = any (me.tenants)
        and case when x.contract_id is null then x.tenant_id = any (me.desk) else me.role = 'lead' and x.contract_id = any (me.contracts) end) $$;

    /* Whoever keeps an entry makes the account of that partner, and of nobody else. */
    create function core.add_partner_account(p_tenant uuid, p_partner uuid, p_name text, p_display_name text, p_password_hash text) returns uuid language plpgsql
      security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); a uuid; begin
      if not core.keeps_partner(me, p_tenant, p_partner) then raise exception 'not allowed' using errcode = '42501'; end if;
      insert into core.account (name, display_name, password_hash, password_given_at)
        values (lower(p_name), p_display_name, p_password_hash, statement_timestamp()) returning id into a; return a; end $$;

    /* To an account of its own: whoever works here in any other post, or is another entry of the directory, has theirs. */
    create function core.add_partner_post(p_account uuid, p_tenant uuid, p_partner uuid, p_starts date, p_ends date, p_reason text) returns uuid
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); x core.partner; n uuid; begin
      perform from core.account where id = p_account for update;
      if not core.keeps_partner(me, p_tenant, p_partner) or p_account = me.actor
          or exists (select from core.post p where p.account_id = p_account and (p.tenant_id, p.partner_id) is distinct from (p_tenant, p_partner)) then
        raise exception 'not allowed' using errcode = '42501'; end if;
      -- for update: of two who appoint at once the second waits, and meets the post of the first
      select * into x from core.partner k where k.tenant_id = p_tenant and k.id = p_partner for update;
      if exists (select from core.post p where p.tenant_id = p_tenant and p.partner_id = p_partner and p.ends >= p_starts) then
        raise exception 'has a post' using errcode = '23505'; end if;
      if p_starts < x.since_on or p_ends > coalesce(x.until_on, p_ends) or p_ends > (select c.ends from core.contract c where c.id = x.contract_id) then
        raise exception 'outside the time of the partner' using errcode = '23514'; end if;
      insert into core.post (account_id, role, tenant_id, partner_id, starts, ends, made_by, reason)
        values (p_account, 'partner', p_tenant, p_partner, p_starts, p_ends, me.actor, p_reason) returning id into n;
      perform core.note_unit_act(me, p_tenant, null, x.contract_id, 'post-added', p_reason, jsonb_build_object('post', n, 'role', 'partner', 'account', p_account, 'starts', p_starts, 'ends', p_ends));
      return n; end $$;

    /* The post ends with the given day; its tickets are gone at once if that day is past. Nothing may be left without an owner. */
    create or replace function core.end_post(p_post uuid, p_last_day date, p_reason text) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); p core.post; begin
      -- for update: whoever gives this post something holds it for share, and one waits for the other
      select * into p from core.post where id = p_post for update;
      if p.id is null or p.account_id = me.actor or not ((me.role = 'agency-admin' and p.agency_id = me.agency_id)
          or (me.role = 'bureau-admin' and p.role <> 'partner' and p.tenant_id = any (me.tenants)) or me.role = 'platform-operator'
          or core.keeps_partner(me, p.tenant_id, p.partner_id)) then raise exception 'not allowed' using errcode = '42501'; end if;
      if p.role in ('worker', 'lead') and exists (select from core.things_of(p)) then raise exception 'something is left' using errcode = '23503'; end if;
      update core.post set ends = greatest(p_last_day, starts - 1), handed_over_at = clock_timestamp() where id = p.id;
      delete from authz.ticket where actor = p.account_id;   -- a lead's ticket counts all the posts they lead by
      perform core.note_unit_act(me, p.tenant_id, p.agency_id, p.contract_id, 'post-ended', p_reason, jsonb_build_object('post', p.id, 'lastDay', p_last_day)); end $$;

    /* Whoever leaves the directory is no partner any more the day after. */
    create function core.end_partner_posts() returns trigger language plpgsql security definer set search_path = '' as $$ begin
      update core.post p set ends = greatest(new.until_on, p.starts - 1) where p.tenant_id = new.tenant_id and p.partner_id = new.id and p.ends > new.until_on;
      delete from authz.ticket t using core.post p where p.id = t.post_id and p.tenant_id = new.tenant_id and p.partner_id = new.id;
      return new; end $$;

    /* Somebody who can open the alarm: of this bureau or one above it, or of a contract that serves the place. */
    create or replace function core.set_crisis_contact(p_tenant uuid, p_account uuid, p_phone text) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      if me.role <> 'bureau-admin' or not p_tenant = any (me.desk) or p_account is not null and not exists (
          select from core.post p join core.tenant h on h.id = p_tenant left join core.tenant b on b.id = p.tenant_id
          where p.account_id = p_account and p.role <> 'partner' and core.today() >= p.starts and (p.ends is null or core.today() <= p.ends)
            and (b.path = h.path or starts_with(h.path, b.path || '.') or exists (select from core.contract_area r join core.contract c on c.id = r.contract_id
              where r.contract_id = p.contract_id and r.tenant_id = p_tenant and core.today() between c.starts and c.ends))) then
        raise exception 'not allowed' using errcode = '42501'; end if;
      insert into core.crisis_contact (tenant_id, account_id, phone, made_by) values (p_tenant, p_account, p_phone, me.actor); end $$;
    grant execute on function authz.partner_ticket(), core.end_partner_posts() to house_owner;
    grant execute on function core.add_partner_account(uuid,uuid,text,text,text), core.add_partner_post(uuid,uuid,uuid,date,date,text) to app_user;
  `.execute(db))
  await sql`
    create trigger partner_ticket before insert on authz.ticket for each row when (new.role = 'partner') execute function authz.partner_ticket();
    create trigger end_posts after update of until_on on core.partner for each row when (new.until_on is not null) execute function core.end_partner_posts();
  `.execute(db)
}
