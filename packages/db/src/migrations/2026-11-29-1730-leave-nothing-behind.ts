import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * Whoever leaves a project leaves nothing without an owner (7.1.4.c): what is still theirs is told to the lead, handed
 * on piece by piece, and the post ends only when nothing is left.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- a receipt that was handed to a colleague's post: it binds whoever had it no longer
    alter table core.alarm_receipt add handed_to uuid references core.post;
    -- since when a post gets no new work: everything was handed on, and until its last day nothing is added
    alter table core.post add handed_over_at timestamptz;
    grant update (made_by) on core.draft to authz_fn;
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    /*
     * What a post would leave behind. Tasks of its own open cases go along with the case and are not counted twice.
     * 'referral': received ones that nobody but this lead could take; 'visit': it ends by itself, and is not handed on.
     */
    create function core.things_of(p core.post) returns table (kind text, tenant_id uuid, id uuid, case_id uuid) language plpgsql stable set search_path = '' as $$
    declare open_stages constant text[] := '{registered,assessed,planned,in-service}'; begin
      return query select 'case'::text, c.tenant_id, c.id, c.id from core."case" c where c.worker_id = p.id and c.stage = any (open_stages);
      return query select 'task'::text, k.tenant_id, k.id, k.case_id from core.task k join core."case" c on c.tenant_id = k.tenant_id and c.id = k.case_id
        where k.owner_id = p.id and k.state = 'open' and (c.stage = any (open_stages) and c.worker_id <> p.id or not c.stage = any (open_stages) and k.source like 'referral/%');
      return query select 'draft'::text, d.tenant_id, d.id, c.id from core.draft d
        left join core.form_record r on r.tenant_id = d.tenant_id and r.id = d.subject_id
        join core."case" c on c.tenant_id = d.tenant_id and c.id = coalesce(r.case_id, d.subject_id) and c.contract_id = p.contract_id
        where d.made_by = p.account_id;
      return query select distinct 'alarm'::text, r.tenant_id, r.alarm_id, a.case_id from core.alarm_receipt r join core.alarm a on a.tenant_id = r.tenant_id and a.id = r.alarm_id
        where r.post_id = p.id and r.handed_to is null and a.closed_at is null;
      if p.role = 'lead' and not exists (select from core.post o where o.contract_id = p.contract_id and o.role = 'lead' and o.id <> p.id
          and core.today() >= o.starts and (o.ends is null or core.today() <= o.ends)) then
        return query select 'referral'::text, r.to_tenant, r.id, null::uuid from core.referral r
          where r.to_contract = p.contract_id and r.to_case is null and r.sent_at is not null and r.state in ('sent', 'received', 'in-progress');
      end if;
      if to_regclass('core.home_visit') is not null then
        return query execute 'select ''visit''::text, v.tenant_id, v.id, v.case_id from core.home_visit v where v.ended_at is null and (v.post_id = $1 or v.buddy_id = $1)' using p.id;
      end if;
    end $$;

    /* To a lead of the project: what one of its posts would leave behind; what is walled from this lead, another lead hands on. */
    create function core.left_behind(p_post uuid) returns table (kind text, tenant_id uuid, id uuid, case_id uuid) language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); p core.post; begin
      select * into p from core.post x where x.id = p_post and me.role = 'lead' and x.contract_id = any (me.contracts) and x.role in ('worker', 'lead');
      if p.id is null then raise exception 'not allowed' using errcode = '42501'; end if;
      return query select t.kind, t.tenant_id, t.id, t.case_id from core.things_of(p) t
        where not exists (select from core."case" c where c.tenant_id = t.tenant_id and c.id = t.case_id and c.walled_from && me.selves)
          and not exists (select from core.alarm a where t.kind = 'alarm' and a.tenant_id = t.tenant_id and a.id = t.id and a.walled_from && me.selves); end $$;

    /* Whether this lead may hand something from one post to another now. Both posts are held: neither ends meanwhile. */
    create function core.may_hand_over(me authz.ticket, p_from uuid, p_to uuid) returns boolean language plpgsql set search_path = '' as $$ begin
      perform from core.post x where x.id in (p_from, p_to) order by x.id for share;
      return me.writes and me.role = 'lead' and p_from <> p_to and exists (select from core.post a join core.post b on b.contract_id = a.contract_id
        where a.id = p_from and b.id = p_to and a.contract_id = any (me.contracts) and a.role in ('worker', 'lead') and b.role in ('worker', 'lead')
          and core.today() >= b.starts and (b.ends is null or core.today() <= b.ends) and b.handed_over_at is null); end $$;

    /* Unsigned text goes to the colleague who takes the work; 23505 where they have begun the same form themselves. */
    create function core.hand_over_draft(p_tenant uuid, p_draft uuid, p_from uuid, p_to uuid) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      if not core.may_hand_over(me, p_from, p_to) then raise exception 'not allowed' using errcode = '42501'; end if;
      update core.draft d set made_by = (select account_id from core.post where id = p_to) where d.tenant_id = p_tenant and d.id = p_draft
        and exists (select from core.post p, core.things_of(p) t join core."case" c on c.tenant_id = t.tenant_id and c.id = t.case_id
          where p.id = p_from and t.kind = 'draft' and t.tenant_id = p_tenant and t.id = p_draft and not c.walled_from && me.selves
            and not (select account_id from core.post where id = p_to) = any (c.walled_from));
      if not found then raise exception 'not there any more' using errcode = '40001'; end if; end $$;

    create function core.hand_over_alarm(p_tenant uuid, p_alarm uuid, p_from uuid, p_to uuid) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); a core.alarm; begin
      if not core.may_hand_over(me, p_from, p_to) then raise exception 'not allowed' using errcode = '42501'; end if;
      select * into a from core.alarm x where x.tenant_id = p_tenant and x.id = p_alarm and x.closed_at is null and not x.walled_from && me.selves
        and not (select account_id from core.post where id = p_to) = any (x.walled_from) for update;
      if a.id is null then raise exception 'not there any more' using errcode = '40001'; end if;
      insert into core.alarm_receipt (tenant_id, alarm_id, tier, account_id, post_id)
        select r.tenant_id, r.alarm_id, r.tier, p.account_id, p.id from core.alarm_receipt r, core.post p
        where r.tenant_id = p_tenant and r.alarm_id = p_alarm and r.post_id = p_from and r.handed_to is null and p.id = p_to on conflict do nothing;
      update core.alarm_receipt r set handed_to = p_to where r.tenant_id = p_tenant and r.alarm_id = p_alarm and r.post_id = p_from and r.handed_to is null;
      if not found then raise exception 'not there any more' using errcode = '40001'; end if;
      perform core.open_to_addressed(a); end $$;

    /* The post ends with the given day; its tickets are gone at once if that day is past. Nothing may be left without an owner. */
    create or replace function core.end_post(p_post uuid, p_last_day date, p_reason text) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); p core.post; begin
      -- for update: whoever gives this post something holds it for share, and one waits for the other
      select * into p from core.post where id = p_post for update;
      if p.id is null or p.account_id = me.actor or not ((me.role = 'agency-admin' and p.agency_id = me.agency_id)
          or (me.role = 'bureau-admin' and p.tenant_id = any (me.tenants)) or me.role = 'platform-operator') then raise exception 'not allowed' using errcode = '42501'; end if;
      if p.role in ('worker', 'lead') and exists (select from core.things_of(p)) then raise exception 'something is left' using errcode = '23503'; end if;
      update core.post set ends = greatest(p_last_day, starts - 1), handed_over_at = clock_timestamp() where id = p.id;
      delete from authz.ticket where actor = p.account_id;   -- a lead's ticket counts all the posts they lead by
      perform core.note_unit_act(me, p.tenant_id, p.agency_id, p.contract_id, 'post-ended', p_reason, jsonb_build_object('post', p.id, 'lastDay', p_last_day)); end $$;

    /* A task is given to nobody who has handed everything on, however close the two meet. */
    create function core.guard_owner() returns trigger language plpgsql security definer set search_path = '' as $$ begin
      if tg_op = 'UPDATE' and new.owner_id = old.owner_id then return new; end if;
      perform from core.post p where p.id = new.owner_id and p.handed_over_at is null for share;
      if not found then raise exception 'the post gets no new work' using errcode = '23503'; end if;
      return new; end $$;
    /* Nor a case, neither a new one nor another's. */
    create function core.guard_worker() returns trigger language plpgsql security definer set search_path = '' as $$ begin
      if tg_op = 'UPDATE' and new.worker_id = old.worker_id then return new; end if;
      perform from core.post p where p.id = new.worker_id and p.handed_over_at is null for share;
      if not found then raise exception 'the post gets no new work' using errcode = '23503'; end if;
      return new; end $$;
    grant execute on function core.guard_owner(), core.guard_worker() to house_owner;
    grant execute on function core.left_behind(uuid), core.hand_over_draft(uuid,uuid,uuid,uuid), core.hand_over_alarm(uuid,uuid,uuid,uuid) to app_user;
  `.execute(db))
  await sql`
    create trigger guard_owner before insert or update of owner_id on core.task for each row execute function core.guard_owner();
    create trigger guard_worker before insert or update of worker_id on core."case" for each row execute function core.guard_worker();
  `.execute(db)
}
