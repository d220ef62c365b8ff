import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 4.3: the red button is for all who sit at a bureau's address, partners too (6.3.2.a). A partner's ticket opens no place, so
 * they raise by a function of their own: in their bureau's place, for a case while it is shared with them. They read no alarm;
 * what they write is sealed under a key of the alarm's, as anybody's is.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* What every raising does, whoever may: told at once to whoever holds 危机干预, and the first tier that has somebody to tell. */
    create function core.begin_alarm(me authz.ticket, a core.alarm, c core."case", p_note uuid, p_sealed bytea, out is_new boolean, out people int) language plpgsql set search_path = '' as $$
    declare s record; n int; begin
      select * into s from core.alarm_setting_of(a.tenant_id);
      insert into core.alarm (tenant_id, id, case_id, contract_id, walled_from, kind, level, raised_by, raised_post, minutes, report_due_at)
        values (a.tenant_id, a.id, c.id, a.contract_id, coalesce(c.walled_from, '{}'), a.kind, a.level, me.actor, me.post_id, s.minutes,
          case when a.level = 'red' then clock_timestamp() + make_interval(mins => s.report_minutes) end)
        on conflict do nothing returning * into a;
      is_new := found;
      if not is_new then return; end if;
      perform core.write_alarm_act(me, a, 'raised');
      perform core.write_alarm_note(me, a, 'raised', p_note, p_sealed);
      -- where nobody holds it and nobody is named, the bureau's own officers hear of it at once
      if core.address_alarm(a, 'crisis') = 0 then n := core.address_alarm(a, (select t.tier from core.tenant t where t.id = a.tenant_id)); end if;
      perform core.climb_alarm(a);
      people := (select cardinality(x.addressed) from core.alarm x where x.tenant_id = a.tenant_id and x.id = a.id);
      if c.id is not null then
        insert into core.timeline_entry (tenant_id, case_id, contract_id, worker_id, walled_from, kind, title, link, made_by)
          values (c.tenant_id, c.id, c.contract_id, c.worker_id, c.walled_from, 'core/alarm-raised', '{"zh":"发出危机警报","en":"Crisis alarm raised"}',
            jsonb_build_object('to', 'alarm', 'id', a.id), me.actor);
      end if; end $$;

    /* As before. One per id, however often it is sent. @returns whether it is new, and to how many people it has been told */
    create or replace function core.raise_alarm(p_tenant uuid, p_id uuid, p_case uuid, p_kind text, p_level text, p_note uuid, p_sealed bytea, out is_new boolean, out people int)
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); c core."case"; a core.alarm; begin
      if not me.writes or me.role not in ('worker', 'lead', 'bureau-officer', 'bureau-admin') or not p_tenant = any (me.tenants) then
        raise exception 'not allowed' using errcode = '42501'; end if;
      a.contract_id := (select r.contract_id from core.contract_area r where r.tenant_id = p_tenant and r.contract_id = any (me.contracts) order by r.contract_id limit 1);
      if p_case is not null then
        -- for share: against the case being assigned or walled meanwhile
        select * into c from core."case" x where x.tenant_id = p_tenant and x.id = p_case and not x.walled_from && me.selves
          and (me.reads = 'registry' or x.contract_id = any (me.contracts)) for share;
        if not found then raise exception 'not allowed' using errcode = '42501'; end if;
        a.contract_id := c.contract_id;
      end if;
      a.tenant_id := p_tenant; a.id := p_id; a.kind := p_kind; a.level := p_level;
      select b.is_new, b.people into is_new, people from core.begin_alarm(me, a, c, p_note, p_sealed) b;
      if not is_new then
        select * into a from core.alarm x where x.tenant_id = p_tenant and x.id = p_id;
        if a.raised_by <> me.actor then raise exception 'this id is in use' using errcode = '23505'; end if;
        people := cardinality(a.addressed);
      end if; end $$;

    /* The wrapped keys a partner seals the words of their own alarm with: of their bureau, and of the alarm where it stands already. */
    create function core.partner_alarm_keys(p_tenant uuid, p_id uuid, out tenant_key bytea, out data_key bytea) language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      select k.wrapped, d.wrapped into tenant_key, data_key from core.post p join core.tenant_key k on k.tenant_id = p.tenant_id
        left join core.alarm a on a.tenant_id = p.tenant_id and a.id = p_id and a.raised_by = me.actor left join core.data_key d on d.tenant_id = a.tenant_id and d.id = a.id
        where p.id = me.post_id and p.tenant_id = p_tenant and me.role = 'partner'; end $$;

    /* By a partner, in the place of their bureau; for a case as long as it is shared with them. Sent again it is the same alarm, and
       what was written meanwhile is added. 42501: not theirs. 22023: stands as another. @returns to how many people it has been told */
    create function core.raise_alarm_by_partner(p_tenant uuid, p_id uuid, p_share uuid, p_kind text, p_level text, p_data_key bytea, p_note uuid, p_sealed bytea, out is_new boolean, out people int)
    language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); c core."case"; a core.alarm; begin
      select x.contract_id into a.contract_id from core.post p join core.partner x on x.tenant_id = p.tenant_id and x.id = p.partner_id
        where p.id = me.post_id and p.tenant_id = p_tenant and me.role = 'partner' and me.writes;
      if not found then raise exception 'not allowed' using errcode = '42501'; end if;
      if p_share is not null then
        select x.* into c from core.case_partner s join core."case" x on x.tenant_id = s.tenant_id and x.id = s.case_id
          where s.tenant_id = p_tenant and s.id = p_share and s.post_id = me.post_id and core.is_shared(s) and not x.walled_from && me.selves for share of x;
        if not found then raise exception 'not allowed' using errcode = '42501'; end if;
        a.contract_id := c.contract_id;
      end if;
      a.tenant_id := p_tenant; a.id := p_id; a.kind := p_kind; a.level := p_level;
      if p_data_key is not null then
        insert into core.data_key (tenant_id, id, wrapped) values (p_tenant, p_id, p_data_key) on conflict do nothing;
        -- of two tries at once the second sealed with a key that is lost: it is sent again
        if not found then raise exception 'sent twice at once' using errcode = '40001'; end if;
      end if;
      select b.is_new, b.people into is_new, people from core.begin_alarm(me, a, c, p_note, p_sealed) b;
      if not is_new then
        select * into a from core.alarm x where x.tenant_id = p_tenant and x.id = p_id for update;
        if a.raised_by <> me.actor then raise exception 'this id is in use' using errcode = '23505'; end if;
        if (a.kind, a.level) is distinct from (p_kind, p_level) or a.case_id is distinct from c.id then raise exception 'stands as another' using errcode = '22023'; end if;
        people := cardinality(a.addressed);
        if p_sealed is not null and a.closed_at is null and not exists (select from core.alarm_note n where n.tenant_id = p_tenant and n.id = p_note) then
          perform core.write_alarm_act(me, a, 'noted');
          perform core.write_alarm_note(me, a, 'noted', p_note, p_sealed);
        end if;
      end if; end $$;
    grant execute on function core.partner_alarm_keys(uuid,uuid), core.raise_alarm_by_partner(uuid,uuid,uuid,text,text,bytea,uuid,bytea) to app_user;
  `.execute(db))
}
