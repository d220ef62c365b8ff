import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/** A bureau above sees a new place at its next request: its people need not sign in again, nor wait until their tickets run out. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* As before; the tickets of those above are withdrawn, the next request is issued one that counts the place. Their posts are held:
       a ticket that is being issued meanwhile is seen here and withdrawn, or waits and counts the place. */
    create or replace function core.add_tenant(p_parent uuid, p_tier text, p_path text, p_name text, p_division_code text, p_reason text) returns uuid
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); n uuid; above core.tenant; begin
      select * into above from core.tenant where id = p_parent;
      if me.role <> 'platform-operator' or (p_parent is not null and (above.id is null or not starts_with(p_path, above.path || '.')
          or (above.tier, p_tier) not in (('city', 'district'), ('district', 'town')))) then
        raise exception 'not allowed' using errcode = '42501'; end if;
      insert into core.tenant (parent_id, tier, path, name, division_code) values (p_parent, p_tier, p_path, p_name, p_division_code) returning id into n;
      perform from core.post p join core.tenant a on a.id = p.tenant_id where p.role in ('bureau-officer', 'bureau-admin') and starts_with(p_path, a.path || '.')
        order by p.id for no key update of p;
      delete from authz.ticket t where t.role in ('bureau-officer', 'bureau-admin') and p_parent = any (t.tenants);
      perform core.note_unit_act(me, n, null, null, 'tenant-added', p_reason, jsonb_build_object('path', p_path));
      return n; end $$;
  `.execute(db))
}
