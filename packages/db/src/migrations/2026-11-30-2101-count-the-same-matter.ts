import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 3.4: registrations that people have joined to one matter count as one, also those this post does not see because another
 * contract serves them: how often somebody came must not depend on who computes it. What accuses somebody stays silent to them:
 * nothing is led past it, held or handed out. A recusal hides a registration from one account, and takes no visit out of the count.
 *
 * Pairs that were joined before are not counted anew here, for the rule is no SQL: whoever next adds to one of them, or corrects
 * something, counts both.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create policy fn on core.matter_link to authz_fn using (true);
    grant select on core.matter_link to authz_fn;
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    /* From whom an accusation keeps a matter. Whoever is recused alone does not see it either, and it counts for them as for all (3.4). */
    create function core.accused_in(m core.matter) returns uuid[] language sql stable set search_path = '' as $$
      select coalesce(array_agg(u), '{}') from unnest(m.walled_from) u where not u = any (core.recused_from(m.tenant_id, m.id))
        or exists (select from core.wall_notice n where n.matter_tenant_id = m.tenant_id and n.matter_id = m.id and n.lifted_at is null and u = any (n.walled_from)) $$;

    /* Whoever sees a matter counts at it, and the desk above that takes its wall down, in the transaction that does. For definer functions alone. */
    create function core.counts_at(p_tenant uuid, p_matter uuid) returns boolean language plpgsql stable set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      return exists (select from core.matter m where m.tenant_id = p_tenant and m.id = p_matter and m.tenant_id = any (me.tenants)
          and (m.tenant_id = any (me.desk) or m.served_by && me.contracts) and not m.walled_from && me.selves)
        or exists (select from core.wall_notice n where n.matter_tenant_id = p_tenant and n.matter_id = p_matter
          and n.lifted_by = me.actor and n.lifted_at >= transaction_timestamp()); end $$;

    /*
     * This registration and what is joined to it, or to what is joined to it: also what another contract serves, or a recusal hides from
     * the caller, and so more than sameMatterIds, which reads the links this post sees. Nothing is led past an accusation of the caller.
     * Asks nobody whether they may count here. For definer functions alone.
     */
    create function core.joined_to(p_tenant uuid, p_matter uuid) returns setof uuid language plpgsql stable set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      return query with recursive same (id) as (
          select p_matter
          union
          select m.id from same s
            join core.matter_link l on l.tenant_id = p_tenant and s.id in (l.matter_id, l.other_id) and l.verdict = 'same'
              and not exists (select from core.matter_link x where x.tenant_id = l.tenant_id and x.matter_id = l.matter_id and x.other_id = l.other_id and x.nth > l.nth)
            join core.matter m on m.tenant_id = l.tenant_id and m.id in (l.matter_id, l.other_id) and m.id <> s.id and not core.accused_in(m) && me.selves)
        select s.id from same s; end $$;

    /*
     * Holds them until the commit, in one order. Where one was joined while this waited, the round is undone, which lets go of what
     * it held, and begun again: a smaller one is never waited for with a greater one in hand. A desk that was told of a wall may
     * hold what is behind it, to take the wall down.
     */
    create function core.hold_same_matter(p_tenant uuid, p_matters uuid[]) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); may uuid[]; same uuid[]; begin
      if not me.writes then raise exception 'not allowed' using errcode = '42501'; end if;
      may := array(select a.id from unnest(p_matters) a (id) where core.counts_at(p_tenant, a.id) or exists (select from core.wall_notice n
        where n.matter_tenant_id = p_tenant and n.matter_id = a.id and n.lifted_at is null and n.tenant_id = any (me.desk) and not n.walled_from && me.selves));
      loop
        same := array(select distinct j from unnest(may) a (id) cross join core.joined_to(p_tenant, a.id) j order by 1);
        begin
          -- keys stay as they are: a row that only names one of them does not wait for this, one that takes its wall over does
          perform from core.matter m where m.tenant_id = p_tenant and m.id = any (same) order by m.id for no key update;
          if same @> array(select j from unnest(may) a (id) cross join core.joined_to(p_tenant, a.id) j) then return; end if;
          raise exception 'joined meanwhile' using errcode = 'XJ001';
        exception when sqlstate 'XJ001' then null;
        end;
      end loop; end $$;

    /* What 3.4 reads of each of them: who came when, what was overruled, on which clock. Nothing sealed, and to whoever writes alone. */
    create function core.same_matter_facts(p_tenant uuid, p_matter uuid) returns table (
      id uuid, petitioner_id uuid, received_on date, route text, accused uuid[], joined uuid[], people uuid[],
      contacts jsonb, history jsonb, flags jsonb, events jsonb, replies jsonb, litigation jsonb) language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      if not me.writes or not core.counts_at(p_tenant, p_matter) then return; end if;
      return query with same as materialized (select j as id from core.joined_to(p_tenant, p_matter) j)
        select m.id, m.petitioner_id, m.received_on, m.route, core.accused_in(m),
          array(select o.id from same o where o.id <> m.id and exists (select from core.matter_link l where l.tenant_id = m.tenant_id
            and l.matter_id = least(o.id, m.id) and l.other_id = greatest(o.id, m.id) and l.verdict = 'same'
            and not exists (select from core.matter_link x where x.tenant_id = l.tenant_id and x.matter_id = l.matter_id and x.other_id = l.other_id and x.nth > l.nth))),
          m.petitioner_id || array(select p.petitioner_id from core.matter_party p where p.tenant_id = m.tenant_id and p.matter_id = m.id and p.struck_at is null),
          (select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'channel', k.channel, 'happenedAt', k.happened_at, 'organ', k.organ, 'headcount', k.headcount,
              'petitionerId', k.petitioner_id, 'replaces', k.replaces,
              'isStruck', exists (select from core.contact_strike s where s.tenant_id = k.tenant_id and s.contact_id = k.id))), '[]')
            from core.contact k where k.tenant_id = m.tenant_id and k.matter_id = m.id),
          (select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'channel', h.channel, 'at', h.happened_on, 'organ', h.organ)), '[]')
            from core.petition_history h where h.tenant_id = m.tenant_id and h.matter_id = m.id and h.strikes is null
              and not exists (select from core.petition_history s where s.tenant_id = h.tenant_id and s.strikes = h.id)),
          (select coalesce(jsonb_agg(jsonb_build_object('contactId', f.contact_id, 'kind', f.kind, 'holds', f.holds, 'sub', f.sub, 'ordinal', f.ordinal, 'basis', f.basis, 'isReviewed', f.reviews is not null)), '[]')
            from core.contact_classification f where f.tenant_id = m.tenant_id and f.matter_id = m.id and f.kind = 'repeat'
              and not exists (select from core.contact_classification g where g.tenant_id = f.tenant_id and g.contact_id = f.contact_id and g.kind = f.kind and g.made_at > f.made_at)),
          (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'happenedOn', e.happened_on, 'detail', e.detail, 'replaces', e.replaces) order by e.happened_on, e.made_at), '[]')
            from core.matter_event e where e.tenant_id = m.tenant_id and e.matter_id = m.id),
          (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'repliedAt', r.replied_at, 'organ', r.organ) order by r.replied_at), '[]')
            from core.reply r where r.tenant_id = m.tenant_id and r.matter_id = m.id and r.case_id is null),
          (select coalesce(jsonb_agg(jsonb_build_object('aspect', w.aspect, 'role', w.role, 'answer', w.answer)), '[]')
            from (select distinct on (g.role) g.aspect, g.role, g.answer from core.screening g
              where g.tenant_id = m.tenant_id and g.matter_id = m.id and g.aspect = 'h' order by g.role, g.made_at desc) w)
        from same join core.matter m on m.tenant_id = p_tenant and m.id = same.id; end $$;

    /* What the rule of 3.4 says of contacts of this registration and of those joined to it, and of no others. */
    create function core.note_repeats(p_tenant uuid, p_matter uuid, p_rows jsonb) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      if not me.writes or not core.counts_at(p_tenant, p_matter) then raise exception 'not allowed' using errcode = '42501'; end if;
      insert into core.contact_classification (tenant_id, matter_id, contact_id, kind, holds, sub, ordinal, source, basis, made_by)
        select k.tenant_id, k.matter_id, k.id, 'repeat', r.holds, r.sub, r.ordinal, 'rule', r.basis, me.actor
        from jsonb_to_recordset(p_rows) r (contact_id uuid, holds boolean, sub text, ordinal int, basis jsonb)
          join core.contact k on k.tenant_id = p_tenant and k.id = r.contact_id
        where k.matter_id in (select core.joined_to(p_tenant, p_matter)); end $$;
    grant execute on function core.hold_same_matter(uuid, uuid[]), core.same_matter_facts(uuid, uuid), core.note_repeats(uuid, uuid, jsonb) to app_user;
  `.execute(db))
}
