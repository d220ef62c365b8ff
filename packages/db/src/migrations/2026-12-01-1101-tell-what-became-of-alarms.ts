import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 6.3.3: the story of a case told that an alarm was raised, and not what became of it: handed up, reported, ended. Whoever did it
 * may hold no case, so the line is written where that of the raising is. What was said stays with the alarm, one click away.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    /* As before, and the story of the case tells it. */
    create or replace function core.write_alarm_act(me authz.ticket, a core.alarm, p_act text) returns void language sql set search_path = '' as $$
      insert into core.alarm_act (tenant_id, alarm_id, act, made_by) values (a.tenant_id, a.id, p_act, me.actor);
      insert into core.timeline_entry (tenant_id, case_id, contract_id, worker_id, walled_from, kind, title, link, made_by)
        select c.tenant_id, c.id, c.contract_id, c.worker_id, c.walled_from, 'core/alarm-' || p_act, t.title, jsonb_build_object('to', 'alarm', 'id', a.id), me.actor
          from core."case" c join (values ('handed-up', '{"zh":"上交危机警报","en":"Crisis alarm handed up"}'::jsonb),
            ('reported', '{"zh":"危机警报已报告有关部门","en":"Crisis alarm reported to the authority in charge"}'), ('closed', '{"zh":"结束危机警报","en":"Crisis alarm ended"}')) t (act, title) on t.act = p_act
          where c.tenant_id = a.tenant_id and c.id = a.case_id for share of c $$;
  `.execute(db))
}
