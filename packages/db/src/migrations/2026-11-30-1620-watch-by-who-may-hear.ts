import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 7.2.2.f: whoever stands behind the wall of a case hears of no alarm about it, so nobody inside a home may rely on them. They
 * are taken as buddy of no visit, and whoever comes behind the wall while they watch over one hands the watch to a colleague.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* Whom a wall keeps this post from hearing of. */
    create function core.stands_behind(p core.post, p_wall uuid[]) returns boolean language sql immutable set search_path = '' as $$
      select p_wall && array_remove(array[p.account_id, p.tenant_id, p.agency_id], null) $$;

    /* As before, and the buddy is somebody who would be told. */
    create or replace function core.begin_visit(p_tenant uuid, p_id uuid, p_case uuid, p_buddy uuid, p_minutes int, p_after int) returns timestamptz
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); c core."case"; v core.home_visit; begin
      select * into c from core."case" x where x.tenant_id = p_tenant and x.id = p_case and me.writes and x.tenant_id = any (me.tenants)
        and not x.walled_from && me.selves and array[x.contract_id, x.worker_id, x.id] && me.holds for share;
      if not found or p_minutes is null or not p_minutes between 5 and 720 or not exists (select from core.post p where p.id = p_buddy and p.contract_id = c.contract_id
          and p.role in ('worker', 'lead') and p.account_id <> me.actor and core.today() >= p.starts and (p.ends is null or core.today() <= p.ends)
          and not core.stands_behind(p, c.walled_from)) then
        raise exception 'not allowed' using errcode = '42501'; end if;
      insert into core.home_visit (tenant_id, id, case_id, contract_id, worker_id, post_id, buddy_id, expected_end, alarm_after, made_by)
        values (p_tenant, p_id, c.id, c.contract_id, c.worker_id, me.post_id, p_buddy, clock_timestamp() + make_interval(mins => p_minutes), p_after, me.actor)
        on conflict (tenant_id, id) do nothing;
      select * into v from core.home_visit x where x.tenant_id = p_tenant and x.id = p_id;
      if v.made_by <> me.actor or v.case_id <> p_case then raise exception 'this id is in use' using errcode = '42501'; end if;
      return v.expected_end; end $$;

    /* Visits under way whose buddy this wall shuts out: a lead of the project watches on, else any colleague who may. With nobody
       left the visit keeps its buddy, and a missed check-out tells the leads and, without one, the town in the same second. */
    create function core.watch_on() returns trigger language plpgsql security definer set search_path = '' as $$ begin
      update core.home_visit v set buddy_id = coalesce((select p.id from core.post p join core.account k on k.id = p.account_id
          where p.contract_id = new.contract_id and p.role in ('worker', 'lead') and p.account_id <> v.made_by and k.disabled_at is null
            and core.today() >= p.starts and (p.ends is null or core.today() <= p.ends) and not core.stands_behind(p, new.walled_from)
          order by p.role = 'lead' desc, p.starts, p.id limit 1), v.buddy_id)
        from core.post b
        where v.tenant_id = new.tenant_id and v.case_id = new.id and v.ended_at is null and b.id = v.buddy_id and core.stands_behind(b, new.walled_from);
      return new; end $$;
    grant execute on function core.watch_on() to house_owner;
  `.execute(db))
  await sql`create trigger watch_on after update of walled_from on core."case" for each row when (new.walled_from <> old.walled_from) execute function core.watch_on()`.execute(db)
}
