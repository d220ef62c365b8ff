import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/** The platform operator makes bureaus and agencies, and gives each its first administrator; nothing about their work. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    create function core.add_tenant(p_parent uuid, p_tier text, p_path text, p_name text, p_division_code text, p_reason text) returns uuid
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); n uuid; above core.tenant; begin
      select * into above from core.tenant where id = p_parent;
      if me.role <> 'platform-operator' or (p_parent is not null and (above.id is null or not starts_with(p_path, above.path || '.')
          or (above.tier, p_tier) not in (('city', 'district'), ('district', 'town')))) then
        raise exception 'not allowed' using errcode = '42501'; end if;
      insert into core.tenant (parent_id, tier, path, name, division_code) values (p_parent, p_tier, p_path, p_name, p_division_code) returning id into n;
      perform core.note_unit_act(me, n, null, null, 'tenant-added', p_reason, jsonb_build_object('path', p_path));
      return n; end $$;
    create function core.add_agency(p_slug text, p_name text, p_registration text, p_reason text) returns uuid
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); n uuid; begin
      if me.role <> 'platform-operator' then raise exception 'not allowed' using errcode = '42501'; end if;
      insert into core.agency (slug, name, registration_number) values (p_slug, p_name, p_registration) returning id into n;
      perform core.note_unit_act(me, null, n, null, 'agency-added', p_reason, jsonb_build_object('slug', p_slug));
      return n; end $$;
    grant execute on function core.add_tenant(uuid,text,text,text,text,text), core.add_agency(text,text,text,text) to app_user;
  `.execute(db))
}
