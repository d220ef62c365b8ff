import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 6.3.3.0: worker, lead, town, district, city: whoever handed an alarm up could do so again, also past a tier that had been told
 * only seconds before and could then not take it. Handed up, it is those above who take it or hand it on.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* Whether an alarm was handed up past this person: others were told in the round that runs, and this one was not. The desk of that
       tier, or of one above, may step in; where nobody above could be told, it is whose it was. A tier that it was handed up to keeps
       it until one of that tier hands it on: no other hand-up bars it. Whoever the clock alone told before is not of such a tier. */
    create or replace function core.lies_above(a core.alarm, p_actor uuid, p_desk uuid[]) returns boolean language sql stable set search_path = '' as $$
      select a.round > 0
        and exists (select from core.alarm_receipt r where r.tenant_id = a.tenant_id and r.alarm_id = a.id and r.round = a.round)
        and not exists (select from core.alarm_receipt r where r.tenant_id = a.tenant_id and r.alarm_id = a.id and r.round = a.round and r.account_id = p_actor)
        and coalesce(array_position('{worker,lead,town,district,city}'::text[], (select t.tier from core.tenant t where t.id = p_desk[1])), 0) < a.step
        and not exists (select from core.alarm_receipt r where r.tenant_id = a.tenant_id and r.alarm_id = a.id and r.round > 0 and r.account_id = p_actor
          and not exists (select from core.alarm_act h join core.alarm_receipt o on o.tenant_id = h.tenant_id and o.alarm_id = h.alarm_id and o.account_id = h.made_by
            where h.tenant_id = a.tenant_id and h.alarm_id = a.id and h.act = 'handed-up' and h.made_at > r.addressed_at and o.round = r.round and o.tier = r.tier)) $$;

    /* As before, and not by whom it was handed up past (55000), asked under the lock; sent again under the id of its note it is one hand-up. */
    create or replace function core.hand_up_alarm(p_tenant uuid, p_id uuid, p_note uuid, p_sealed bytea) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); a core.alarm := core.lock_alarm(me, p_tenant, p_id); begin
      if exists (select from core.alarm_note n where n.tenant_id = p_tenant and n.id = p_note and n.alarm_id = p_id and n.act = 'handed-up' and n.made_by = me.actor) then return; end if;
      if core.lies_above(a, me.actor, me.desk) then raise exception 'it was handed up' using errcode = '55000'; end if;
      if a.step >= 5 or p_sealed is null then raise exception 'not now' using errcode = '40001'; end if;
      perform core.write_alarm_act(me, a, 'handed-up');
      perform core.write_alarm_note(me, a, 'handed-up', p_note, p_sealed);
      update core.alarm x set round = x.round + 1 where x.tenant_id = p_tenant and x.id = p_id returning x.* into a;
      perform core.climb_alarm(a);
      update core.alarm x set acknowledged_at = null, acknowledged_by = null, climb_from = clock_timestamp() - make_interval(mins => x.minutes[x.step]),
        next_climb_at = case when x.step < 5 then clock_timestamp() + make_interval(mins => x.minutes[x.step + 1] - x.minutes[x.step]) end
        where x.tenant_id = p_tenant and x.id = p_id; end $$;
  `.execute(db))
}
