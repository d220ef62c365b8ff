import { sql, type Kysely } from 'kysely'

/** Tables that say who may do what; readable by all who have signed in, written by functions only. */
const publicKnowledge = ['core.tenant', 'core.agency', 'core.contract', 'core.contract_area', 'core.contract_module', 'core.module_switch', 'core.module_block', 'core.case_counter', 'core.calendar_year']

/** What requests may delete from; the other login roles delete by functions alone. */
const deletable = ['core.draft']

/** The roles that other people's input reaches. */
const guests = ['app_user', 'signin_user', 'job_user']

/** Definer functions somebody has read; a new one is a fault until it stands here. */
const reviewedDefiners = [
  'authz.attempts', 'authz.credentials', 'authz.end_own_session', 'authz.end_session', 'authz.identity',
  'authz.issue', 'authz.issue_job', 'authz.live_session', 'authz.me', 'authz.note_attempt', 'authz.note_refused',
  'authz.open_session', 'authz.own_sessions', 'authz.rotate_session', 'authz.set_language', 'authz.set_password',
  'authz.sweep', 'authz.touch_session', 'core.accuses_me', 'core.acknowledge_alarm', 'core.add_account', 'core.add_agency',
  'core.add_partner_account', 'core.add_partner_post', 'core.add_post', 'core.add_tenant', 'core.advance_marks',
  'core.alarm_follows_case', 'core.alarm_follows_contact', 'core.alarms_of_strike', 'core.am_leaving_alarm', 'core.announce_collective',
  'core.assign_case', 'core.assign_partner', 'core.begin_delivery', 'core.begin_visit', 'core.call_missed_visits',
  'core.call_overdue_steps', 'core.claim_job', 'core.climb_alarms', 'core.close_alarm', 'core.contact_answers',
  'core.count_words', 'core.counted_services', 'core.create_contract', 'core.dispatch', 'core.drafts_of_case',
  'core.end_case_partner', 'core.end_contract', 'core.end_partner_posts', 'core.end_post', 'core.end_visit',
  'core.end_visit_for',
  'core.events_due', 'core.exists_elsewhere', 'core.extend_visit', 'core.flow_receipts', 'core.follow_matter',
  'core.guard_agreement', 'core.guard_classification', 'core.guard_closure', 'core.guard_confirmation', 'core.guard_consent',
  'core.guard_counter_draft', 'core.guard_disclosure', 'core.guard_flow_entry', 'core.guard_guidance',
  'core.guard_holder', 'core.guard_owner', 'core.guard_recording', 'core.guard_stage', 'core.guard_strike',
  'core.guard_withdrawal', 'core.guard_worker', 'core.hand_over_alarm', 'core.hand_over_cases', 'core.hand_over_draft',
  'core.hand_over_watch', 'core.hand_up_alarm', 'core.hold_consent', 'core.hold_same_matter', 'core.index_again', 'core.index_petitioner',
  'core.is_accusation_walled', 'core.is_consent_shut', 'core.is_first_line', 'core.is_own_recusal',
  'core.judge_record', 'core.kept_back', 'core.last_served_on', 'core.left_behind', 'core.lift_recusal',
  'core.lift_wall', 'core.link_referral', 'core.mark_alarm_shown', 'core.matters_sharing', 'core.move_referral',
  'core.my_alarms', 'core.needs_lead', 'core.newest_case', 'core.note_alarm', 'core.note_delivery', 'core.note_failed_referral',
  'core.note_job', 'core.note_repeats', 'core.note_strike', 'core.number_case', 'core.partner_alarm_keys',
  'core.partner_keys', 'core.partners_follow_case', 'core.petitioners_to_index', 'core.places_of_module',
  'core.publish_calendar_year', 'core.raise_alarm', 'core.raise_alarm_by_partner', 'core.recuse',
  'core.referral_follows_case', 'core.referral_keys', 'core.release_job', 'core.report_alarm', 'core.report_flow', 'core.rests_behind_wall',
  'core.risk_follows_rating', 'core.same_matter_facts', 'core.satisfaction_sums', 'core.search_matters',
  'core.search_petitioners', 'core.search_petitioners_by_all', 'core.see_digests', 'core.see_rating',
  'core.service_minutes', 'core.set_alarm_setting', 'core.set_block', 'core.set_crisis_contact',
  'core.set_risk_setting', 'core.set_rule', 'core.set_switch', 'core.set_working_time', 'core.share_case',
  'core.shut_partners', 'core.shut_recordings', 'core.shut_referrals', 'core.supersede_record',
  'core.task_follows_case', 'core.technique_minutes', 'core.tell_rating', 'core.unlink_member', 'core.visit_sums',
  'core.visited_since', 'core.wall_case', 'core.wall_from_case', 'core.wall_from_matter', 'core.wall_matter',
  'core.was_flow_open', 'core.watch_on', 'core.write_bureau_digests', 'core.write_digest'
]

const keyColumns = ['tenant_id', 'id', 'case_id', 'contract_id', 'worker_id', 'walled_from', 'served_by', 'made_by', 'number']

/**
 * The law of the catalogue (docs/tenancy.md; docs/security.md A01, A02, A07–A10, A15): asks every schema, plugins included.
 * @param db connected as a role that may read the catalogue
 * @returns one sentence per fault; an empty list means the database guards what it should
 */
export async function catalogueFaults(db: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ fault: string }>`
    with houses as (select oid, nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'),
    tables as (select c.oid, format('%I.%I', h.nspname, c.relname) as name, c.relrowsecurity, c.relforcerowsecurity, c.relowner, c.relacl
      from pg_class c join houses h on h.oid = c.relnamespace where c.relkind in ('r', 'p', 'f')),
    code as (select p.*, h.nspname from pg_proc p join houses h on h.oid = p.pronamespace
      where not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')),
    rights as (select coalesce(r.rolname, 'everybody') as who, x.privilege_type as verb, x.is_grantable, acl.name
      from (select name, relacl from tables union all select t.name, a.attacl from tables t join pg_attribute a on a.attrelid = t.oid) acl
      cross join aclexplode(acl.relacl) x left join pg_roles r on r.oid = x.grantee where x.grantee = 0 or r.rolname = any (${guests})),
    guarded as (select t.* from tables t where exists (select from pg_policy p where p.polrelid = t.oid and p.polname = 'door')),
    app as (select oid from pg_roles where rolname = 'app_user')
    select 'A01: ' || name || ' has no row security, enabled and forced' as fault from tables
      where (relrowsecurity and relforcerowsecurity) is false and name <> all (${publicKnowledge}) and name !~ '\\.migration(_lock)?$'
    union all
    select 'A01: ' || g.name || ' has no restrictive rule for ' || verb from guarded g, unnest(array['r', 'a', 'w']) verb
      where has_any_column_privilege('app_user', g.oid, case verb when 'r' then 'select' when 'a' then 'insert' else 'update' end)
        and not exists (select from pg_policy p where p.polrelid = g.oid and not p.polpermissive and p.polcmd in (verb::"char", '*') and p.polroles @> array[(select oid from app)])
    union all
    select 'A01: ' || g.name || ' lets app_user delete without a restrictive rule' from guarded g where has_table_privilege('app_user', g.oid, 'delete')
        and not exists (select from pg_policy p where p.polrelid = g.oid and not p.polpermissive and p.polcmd in ('d', '*') and p.polroles @> array[(select oid from app)])
    union all
    select 'A01: app_user may update ' || t.name || '.' || a.attname from tables t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
      where a.attname = any (${keyColumns}) and has_column_privilege('app_user', t.oid, a.attname, 'update')
    union all
    select 'A01: app_user may write ' || name || ', which is public knowledge' from tables where name = any (${publicKnowledge})
        and (has_any_column_privilege('app_user', oid, 'insert') or has_any_column_privilege('app_user', oid, 'update') or has_table_privilege('app_user', oid, 'delete'))
    union all
    select distinct 'A01: ' || who || ' has ' || verb || ' on ' || name from rights
      where verb not in ('SELECT', 'INSERT', 'UPDATE') and not (who = 'app_user' and verb = 'DELETE' and name = any (${deletable}))
    union all
    select distinct 'A01: ' || who || ' may hand on ' || verb || ' on ' || name from rights where is_grantable
    union all
    select 'A02: ' || rolname || ' is more than a guest' from pg_roles where rolname = any (${guests})
        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or exists (select from pg_auth_members m where m.member = pg_roles.oid)
          or exists (select from tables t where t.relowner = pg_roles.oid))
    union all
    select 'A02: ' || t.name || ' is open to ' || r.rolname from tables t, pg_roles r where r.rolname in ('signin_user', 'job_user') and has_any_column_privilege(r.oid, t.oid, 'select, insert, update')
    union all
    select 'A07: view ' || c.oid::regclass || ' is not its reader''s' from pg_class c join houses h on h.oid = c.relnamespace
      where c.relkind = 'v' and not coalesce(c.reloptions @> array['security_invoker=true'] or c.reloptions @> array['security_invoker=on'], false)
    union all
    select 'A07: app_user may read materialized view ' || c.oid::regclass from pg_class c join houses h on h.oid = c.relnamespace where c.relkind = 'm' and has_table_privilege('app_user', c.oid, 'select')
    union all
    select 'A07: ' || p.oid::regprocedure || ' runs as its owner and nobody reviewed it' from code p
      where p.prosecdef and (p.nspname || '.' || p.proname) <> all (${reviewedDefiners})
    union all
    select 'A07: ' || p.oid::regprocedure || ' runs as its owner without an empty search_path' from code p
      where p.prosecdef and not coalesce(p.proconfig @> array['search_path=""'], false)
    union all
    select 'A07: ' || p.oid::regprocedure || ' is open to everybody' from code p where has_function_privilege('public', p.oid, 'execute')
    union all
    select 'A09: key ' || k.conrelid::regclass || '.' || k.conname || ' does not carry tenant_id' from pg_constraint k join guarded g on g.oid = k.confrelid
      where k.contype = 'f' and not exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any (k.conkey) and a.attname = 'tenant_id')
    union all
    select 'A09: ' || k.conrelid::regclass || '.' || a.attname || ' is a key to the case and may be null' from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
      where k.contype = 'f' and k.confrelid = to_regclass('core."case"') and not a.attnotnull
    union all
    select 'A10: unique index ' || i.indexrelid::regclass || ' does not lead with tenant_id' from pg_index i join guarded g on g.oid = i.indrelid
      left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0] where i.indisunique and a.attname is distinct from 'tenant_id'
    union all
    select 'A15: ' || who || ' may create in ' || nspname from unnest(${guests}::text[]) who, pg_namespace n where has_schema_privilege(who, n.oid, 'create')
    union all
    select 'A15: ' || who || ' may make ' || case verb when 'temp' then 'temporary tables' else 'schemas' end from unnest(${guests}::text[]) who, unnest(array['temp', 'create']) verb
      where has_database_privilege(who, current_database(), verb)
    order by 1
  `.execute(db)
  return rows.map((row) => row.fault)
}
