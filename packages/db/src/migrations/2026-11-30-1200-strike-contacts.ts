import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 3.1, 3.4–3.7: a contact that was recorded wrongly is struck, by whom, when and why; it is never changed and never removed. A
 * correction is a new contact that names the one it replaces. Whoever counts contacts reads `core.standing_contact`.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table core.contact
      add unique (tenant_id, matter_id, id),
      -- the contact this one was recorded anew for
      add replaces uuid check (replaces <> id),
      add foreign key (tenant_id, matter_id, replaces) references core.contact (tenant_id, matter_id, id);
    grant insert (replaces) on core.contact to app_user;
    create unique index contact_replaced_once on core.contact (tenant_id, replaces) where replaces is not null;

    -- The key is the contact: of two who strike it at once one is refused.
    create table core.contact_strike (
      tenant_id uuid not null,
      contact_id uuid not null,
      -- made by whoever strikes: sent again it is the same act
      id uuid not null,
      sealed bytea not null,
      made_by uuid not null, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, contact_id),
      unique (tenant_id, id)
    );
    select core.matter_ref('core.contact_strike');
    alter table core.contact_strike add foreign key (tenant_id, matter_id, contact_id) references core.contact (tenant_id, matter_id, id);
    select core.protect('core.contact_strike', 'petition');
    create index on core.contact_strike (tenant_id, matter_id);

    create view core.standing_contact with (security_invoker = true) as
      select k.tenant_id, k.id, k.matter_id, k.served_by, k.walled_from, k.channel, k.happened_at, k.headcount, k.organ, k.organ_level, k.petitioner_id, k.replaces, k.made_by, k.made_at
      from core.contact k where not exists (select from core.contact_strike s where s.tenant_id = k.tenant_id and s.contact_id = k.id);
    grant select on core.standing_contact to app_user, authz_fn;
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    /* A matter that nobody came with is none: one contact is left that counts, also when two are struck at the same moment. */
    create function core.guard_strike() returns trigger language plpgsql security definer set search_path = '' as $$ begin
      perform from core.matter m where m.tenant_id = new.tenant_id and m.id = new.matter_id for update;
      if not exists (select from core.standing_contact k where k.tenant_id = new.tenant_id and k.matter_id = new.matter_id and k.id <> new.contact_id) then
        raise exception 'the only contact of its matter' using errcode = '23514'; end if;
      return new; end $$;

    /* The contact as it was recorded anew last; itself where nobody has corrected it. */
    create function core.corrected_contact(p_tenant uuid, p_contact uuid) returns uuid language sql stable set search_path = '' as $$
      with recursive k (id, nth) as (select p_contact, 0 union all
        select n.id, k.nth + 1 from k join core.contact n on n.tenant_id = p_tenant and n.replaces = k.id)
      select k.id from k order by k.nth desc limit 1 $$;
    /* Whether a flow was under way at a moment; null to whoever does not see its matter. That it is open stays with the petition, also for those
       who read none of its lines. */
    create function core.was_flow_open(p_tenant uuid, p_flow uuid, p_at timestamptz) returns boolean language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      return (select coalesce((select e.step from core.flow_entry e where e.tenant_id = f.tenant_id and e.flow_id = f.id
          and e.step in ('close', 'reopen') and e.made_at <= p_at order by e.made_at desc limit 1), '') <> 'close'
        from core.flow f where f.tenant_id = p_tenant and f.id = p_flow and f.tenant_id = any (me.tenants)
          and (f.tenant_id = any (me.desk) or f.served_by && me.contracts) and not f.walled_from && me.selves); end $$;
    grant execute on function core.guard_strike() to house_owner;
    grant execute on function core.corrected_contact(uuid, uuid), core.was_flow_open(uuid, uuid, timestamptz) to app_user;
  `.execute(db))
  await sql`create trigger guard before insert on core.contact_strike for each row execute function core.guard_strike()`.execute(db)
}
