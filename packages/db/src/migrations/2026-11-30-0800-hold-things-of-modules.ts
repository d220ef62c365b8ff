import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * What a person of a project has in hand for a module, a clue or a planned patrol, and what hangs on no case (7.1.4.c): the
 * module says so by the kit, in its own transaction. The row tells whose it is and nothing of what it is, so that whoever ends
 * a post is told that something is left without reading any of it (docs/decisions/0038). It is seen and changed by the same keys
 * as a task: of the owner's post, and of the project for its lead.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table core.holding (
      tenant_id uuid not null,
      -- the module in front: source-prevention/clue
      kind text not null check (kind ~ '^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$'),
      -- the module's own id of the thing
      id uuid not null,
      contract_id uuid not null, owner_id uuid not null,
      let_go_at timestamptz,
      made_by uuid not null default authz.actor(), made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, kind, id),
      foreign key (tenant_id, contract_id) references core.contract_area (tenant_id, contract_id),
      foreign key (contract_id, owner_id) references core.post (contract_id, id)
    );
    create index on core.holding (owner_id) where let_go_at is null;

    alter table core.holding enable row level security;
    alter table core.holding force row level security;
    create policy door on core.holding to app_user using (true) with check (true);
    create policy fn on core.holding to authz_fn using (true) with check (true);
    create policy migrate on core.holding to house_owner using (session_user = 'migrator') with check (session_user = 'migrator');
    create policy migrate_only on core.holding as restrictive to house_owner using (session_user = 'migrator') with check (session_user = 'migrator');
    create policy floor on core.holding as restrictive to app_user using (tenant_id in (select unnest(t.tenants) from authz.ticket t));
    create policy reads on core.holding as restrictive for select to app_user using (array[contract_id, owner_id] && (select t.keys from authz.ticket t));
    create policy adds on core.holding as restrictive for insert to app_user with check (
      (select t.writes from authz.ticket t) and array[contract_id, owner_id] && (select t.holds from authz.ticket t));
    create policy edits on core.holding as restrictive for update to app_user
      using ((select t.writes from authz.ticket t) and array[contract_id, owner_id] && (select t.holds from authz.ticket t))
      with check ((select t.writes from authz.ticket t) and array[contract_id, owner_id] && (select t.holds from authz.ticket t));
    create policy removes on core.holding as restrictive for delete to app_user using (false);
    grant select, insert (tenant_id, kind, id, contract_id, owner_id), update (owner_id, let_go_at) on core.holding to app_user;
    grant select on core.holding to authz_fn;
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    /*
     * What a post would leave behind. Tasks of its own open cases go along with the case and are not counted twice.
     * 'referral': received ones that nobody but this lead could take; 'decision': signed forms nobody but this lead could decide on; 'visit': it ends by itself, and is not handed on.
     * A kind with a stroke is a module's, switched on or off. When the contract has ended nobody is left to act on those.
     */
    create or replace function core.things_of(p core.post) returns table (kind text, tenant_id uuid, id uuid, case_id uuid) language plpgsql stable set search_path = '' as $$
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
      if p.role = 'lead' and not exists (select from core.post o join core.account a on a.id = o.account_id and a.disabled_at is null
          where o.contract_id = p.contract_id and o.role = 'lead' and o.id <> p.id and o.handed_over_at is null
            and core.today() >= o.starts and (o.ends is null or core.today() <= o.ends)) then
        return query select 'referral'::text, r.to_tenant, r.id, null::uuid from core.referral r
          where r.to_contract = p.contract_id and r.to_case is null and r.sent_at is not null and r.state in ('sent', 'received', 'in-progress');
        return query select 'decision'::text, r.tenant_id, r.id, r.case_id from core.form_record r join core."case" c on c.tenant_id = r.tenant_id and c.id = r.case_id
          join core.contract k on k.id = c.contract_id and core.today() <= k.ends
          where c.contract_id = p.contract_id and c.stage = any (open_stages) and r.state = 'signed' and r.made_by <> p.account_id
            -- what is walled from this lead waits for another one, whether this one goes or stays
            and not c.walled_from && array[p.account_id, p.agency_id];
      end if;
      if to_regclass('core.home_visit') is not null then
        return query execute 'select ''visit''::text, v.tenant_id, v.id, v.case_id from core.home_visit v where v.ended_at is null and (v.post_id = $1 or v.buddy_id = $1)' using p.id;
      end if;
      return query select h.kind, h.tenant_id, h.id, null::uuid from core.holding h join core.contract k on k.id = h.contract_id
        where h.owner_id = p.id and h.let_go_at is null and core.today() <= k.ends;
    end $$;

    /* As before; the leads of a project are held together, so that of two who leave at once the second is the only one left. */
    create or replace function core.end_post(p_post uuid, p_last_day date, p_reason text) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); p core.post; begin
      perform from core.post o where o.role = 'lead' and o.contract_id = (select x.contract_id from core.post x where x.id = p_post and x.role = 'lead') order by o.id for update;
      -- for update: whoever gives this post something holds it for share, and one waits for the other
      select * into p from core.post where id = p_post for update;
      if p.id is null or p.account_id = me.actor or not ((me.role = 'agency-admin' and p.agency_id = me.agency_id)
          or (me.role = 'bureau-admin' and p.role <> 'partner' and p.tenant_id = any (me.tenants)) or me.role = 'platform-operator'
          or core.keeps_partner(me, p.tenant_id, p.partner_id)) then raise exception 'not allowed' using errcode = '42501'; end if;
      if p.role in ('worker', 'lead') and exists (select from core.things_of(p)) then raise exception 'something is left' using errcode = '23503'; end if;
      update core.post set ends = greatest(p_last_day, starts - 1), handed_over_at = clock_timestamp() where id = p.id;
      delete from authz.ticket where actor = p.account_id;   -- a lead's ticket counts all the posts they lead by
      perform core.note_unit_act(me, p.tenant_id, p.agency_id, p.contract_id, 'post-ended', p_reason, jsonb_build_object('post', p.id, 'lastDay', p_last_day)); end $$;

    /* Nothing is given to a post that has handed everything on, however close the two meet. What a migration says was so before. */
    create function core.guard_holder() returns trigger language plpgsql security definer set search_path = '' as $$ begin
      if session_user = 'migrator' or new.let_go_at is not null or tg_op = 'UPDATE' and new.owner_id = old.owner_id and old.let_go_at is null then return new; end if;
      perform from core.post p where p.id = new.owner_id and p.handed_over_at is null for share;
      if not found then raise exception 'the post gets no new work' using errcode = '23503'; end if;
      return new; end $$;
    grant execute on function core.guard_holder() to house_owner;
  `.execute(db))
  await sql`create trigger guard_holder before insert or update of owner_id, let_go_at on core.holding for each row execute function core.guard_holder()`.execute(db)
}
