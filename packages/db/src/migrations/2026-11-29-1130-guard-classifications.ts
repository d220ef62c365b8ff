import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/** What the database holds by itself: two people for a review (3.3), guidance before planning (5.6.a), 7.2.1 told once (3.7). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    create function core.guard_classification() returns trigger language plpgsql security definer set search_path = '' as $$
    declare r core.contact_classification; begin
      if not exists (select from core.contact k where k.tenant_id = new.tenant_id and k.id = new.contact_id and k.matter_id = new.matter_id) then
        raise exception 'another matter' using errcode = '23503'; end if;
      if new.reviews is null then return new; end if;
      select * into r from core.contact_classification x where x.tenant_id = new.tenant_id and x.id = new.reviews for update;
      if r.contact_id <> new.contact_id or r.kind <> new.kind or r.reviews is not null or not r.holds then raise exception 'nothing to review' using errcode = '23514'; end if;
      if r.made_by = new.made_by then raise exception 'the author cannot review' using errcode = '42501'; end if;
      if exists (select from core.contact_classification x where x.tenant_id = r.tenant_id and x.contact_id = r.contact_id and x.kind = r.kind and x.made_at > r.made_at) then
        raise exception 'changed meanwhile' using errcode = '40001'; end if;
      return new; end $$;

    create function core.guard_guidance() returns trigger language plpgsql security definer set search_path = '' as $$ begin
      if new.stage = 'planned' and old.stage = 'assessed' and exists (
          select from core.claim c where c.tenant_id = new.tenant_id and c.case_id = new.id and c.is_judicial
            and not exists (select from core.claim d where d.tenant_id = c.tenant_id and d.case_id = c.case_id and d.nth = c.nth and d.version > c.version))
        and not exists (select from core.guidance g where g.tenant_id = new.tenant_id and g.matter_id = new.matter_id) then
        raise exception 'a judicial claim without guidance' using errcode = '23514'; end if;
      return new; end $$;

    /* 3.7: tells the cases of a matter of each collective visit, once: whoever registered it, the case being open already or not. */
    create function core.announce_collective(p_tenant uuid, p_matter uuid) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      insert into core.event (tenant_id, contract_id, case_id, type, payload)
        select c.tenant_id, c.contract_id, c.id, 'core/collective-visit',
          jsonb_build_object('caseId', c.id, 'matterId', m.id, 'contactId', k.id, 'headcount', k.headcount, 'by', me.actor)
        from core.matter m join core.contact k on k.tenant_id = m.tenant_id and k.matter_id = m.id and k.channel = 'visit' and k.headcount >= 5
          join core."case" c on c.tenant_id = m.tenant_id and c.matter_id = m.id
        where m.tenant_id = p_tenant and m.id = p_matter and me.writes and m.tenant_id = any (me.tenants)
          and (m.tenant_id = any (me.desk) or m.served_by && me.contracts) and not m.walled_from && me.selves
          and not exists (select from core.event e where e.type = 'core/collective-visit' and e.case_id = c.id and e.payload ->> 'contactId' = k.id::text)
        order by k.happened_at; end $$;
    grant execute on function core.guard_classification(), core.guard_guidance() to house_owner;
    grant execute on function core.announce_collective(uuid,uuid) to app_user;
  `.execute(db))
  await sql`
    create trigger guard before insert on core.contact_classification for each row execute function core.guard_classification();
    create trigger guard_guidance before update of stage on core."case" for each row execute function core.guard_guidance();
    grant insert on core.event to authz_fn;
    -- is this contact told to this case already
    create index on core.event (case_id) where type = 'core/collective-visit';
  `.execute(db)
}
