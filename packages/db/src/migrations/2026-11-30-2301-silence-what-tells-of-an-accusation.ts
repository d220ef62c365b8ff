import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 7.1.2.i: a line of one case may tell of another registration. Whoever that one accuses reads the line no more than the registration
 * itself, from the moment the wall is up until it comes down. A recusal hides no line. And a mark that rests on a visit behind such a
 * wall is not cleared by what somebody in front of it can count.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* Whether a matter accuses the caller. For the rule that hides lines about it; no page asks. */
    create function core.accuses_me(p_tenant uuid, p_matter uuid) returns boolean language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      return exists (select from core.matter m where m.tenant_id = p_tenant and m.id = p_matter and core.accused_in(m) && me.selves); end $$;

    /*
     * Whether one of these visits stands in a registration that accuses somebody whom this matter does not. Asked by whoever counts at
     * the matter, so that a mark is left as it is; told to nobody.
     */
    create function core.rests_behind_wall(p_tenant uuid, p_matter uuid, p_visits uuid[]) returns boolean language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      return me.writes and core.counts_at(p_tenant, p_matter) and exists (
        select from core.matter own join core.matter m on m.tenant_id = own.tenant_id and m.id <> own.id
          where own.tenant_id = p_tenant and own.id = p_matter and not core.accused_in(m) <@ core.accused_in(own)
            and (exists (select from core.contact k where k.tenant_id = m.tenant_id and k.matter_id = m.id and k.id = any (p_visits))
              or exists (select from core.petition_history h where h.tenant_id = m.tenant_id and h.matter_id = m.id and h.id = any (p_visits)))); end $$;
    /* Whether an accusation walls a matter, to whoever sees it. Whoever is recused alone is not accused; whoever is both is (accused_in). */
    create function core.is_accusation_walled(p_tenant uuid, p_matter uuid) returns boolean language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      return exists (select from core.matter m where m.tenant_id = p_tenant and m.id = p_matter and m.tenant_id = any (me.tenants)
        and not m.walled_from && me.selves and cardinality(core.accused_in(m)) > 0); end $$;
    grant execute on function core.is_accusation_walled(uuid, uuid), core.accuses_me(uuid, uuid), core.rests_behind_wall(uuid, uuid, uuid[]) to app_user;
  `.execute(db))
  await sql`
    -- the other registration a line tells of
    alter table core.timeline_entry add about_matter uuid, add foreign key (tenant_id, about_matter) references core.matter (tenant_id, id);
    grant insert (about_matter), select (about_matter) on core.timeline_entry to app_user;
    create policy silence on core.timeline_entry as restrictive for select to app_user using (about_matter is null or not core.accuses_me(tenant_id, about_matter));
  `.execute(db)
}
