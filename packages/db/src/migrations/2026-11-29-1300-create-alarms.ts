import { sql, type Kysely } from 'kysely'

/**
 * Alarms (4.3, 5.8.a, 6.3.3.0, 7.2.2.d): something a person must acknowledge in time. Registry-like rows without names
 * or narrative; what was written lies sealed in `alarm_note`. Nobody but the reviewed functions writes any of them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table core.alarm (
      tenant_id uuid not null references core.tenant,
      -- made by whoever raises: a second press and a lost answer raise the same alarm, not another
      id uuid not null,
      -- follows the case by trigger: a key with nulls would not be checked, and most alarms have no case yet
      case_id uuid,
      contract_id uuid references core.contract,
      walled_from uuid[] not null default '{}',
      kind text not null check (kind in ('self-harm', 'violence', 'mass-incident', 'mental-illness', 'worker-safety', 'other')),
      level text not null check (level in ('red', 'orange')),
      raised_by uuid not null references core.account,
      raised_post uuid not null references core.post,
      raised_at timestamptz not null default clock_timestamp(),
      -- the plan as it stood when the alarm was raised: minutes of worker, lead, town, district, city
      minutes int[] not null,
      climb_from timestamptz not null default clock_timestamp(),
      step int not null default 0 check (step between 0 and 5),
      next_climb_at timestamptz,
      -- accounts told, and bureaus reached: what opens the row for reading
      addressed uuid[] not null default '{}',
      reached uuid[] not null default '{}',
      acknowledged_at timestamptz, acknowledged_by uuid references core.account,
      -- 6.3.3.0: a danger to life is reported to the organ in charge, with its receipt; null where nothing must be
      report_due_at timestamptz,
      reported_at timestamptz, reported_by uuid references core.account,
      report_organ text check (report_organ in ('police', 'health', 'community', 'government', 'other')), told_at timestamptz,
      closed_at timestamptz, closed_by uuid references core.account, outcome text check (outcome in ('handled', 'false-alarm')),
      primary key (tenant_id, id),
      check ((level = 'red') = (report_due_at is not null)),
      check ((reported_at is null) = (report_organ is null)),
      check ((closed_at is null) = (outcome is null)),
      check (outcome is null or next_climb_at is null)
    );
    create index alarm_open on core.alarm (tenant_id, raised_at desc) where closed_at is null;
    create index alarm_due on core.alarm (next_climb_at) where next_climb_at is not null;
    create index on core.alarm (tenant_id, raised_at desc, id desc);
    create index on core.alarm (tenant_id, case_id) where case_id is not null;

    -- One row per person and tier: told, seen, taken; each to the second (7.2.2.d).
    create table core.alarm_receipt (
      tenant_id uuid not null, alarm_id uuid not null,
      tier text not null check (tier in ('worker', 'lead', 'crisis', 'town', 'district', 'city')),
      account_id uuid not null references core.account,
      post_id uuid not null references core.post,
      addressed_at timestamptz not null default clock_timestamp(),
      shown_at timestamptz, acknowledged_at timestamptz,
      primary key (tenant_id, alarm_id, tier, account_id),
      foreign key (tenant_id, alarm_id) references core.alarm (tenant_id, id)
    );
    create index on core.alarm_receipt (account_id, alarm_id);

    -- What happened to the alarm, in order; without an author it was the clock.
    create table core.alarm_act (
      tenant_id uuid not null, id uuid not null default gen_random_uuid(), alarm_id uuid not null,
      act text not null check (act in ('raised', 'climbed', 'skipped', 'acknowledged', 'noted', 'reported', 'handed-up', 'closed')),
      tier text, people int,
      made_by uuid references core.account, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id),
      foreign key (tenant_id, alarm_id) references core.alarm (tenant_id, id)
    );
    create index on core.alarm_act (tenant_id, alarm_id, made_at);

    -- Where, what, whom it was told to, why: sealed under a key of the alarm's own, open to whoever was told.
    create table core.alarm_note (
      tenant_id uuid not null, id uuid not null, alarm_id uuid not null,
      act text not null check (act in ('raised', 'noted', 'reported', 'handed-up', 'closed')),
      sealed bytea not null,
      made_by uuid not null references core.account, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id),
      foreign key (tenant_id, alarm_id) references core.alarm (tenant_id, id)
    );
    create index on core.alarm_note (tenant_id, alarm_id, made_at);

    -- Every change is a row; the newest counts, here and below until a bureau below says otherwise.
    create table core.alarm_setting (
      tenant_id uuid not null references core.tenant, id uuid not null default gen_random_uuid(),
      minutes int[] not null, report_minutes int not null check (report_minutes between 1 and 1440),
      -- 7.2.1.b: from how many people on a gathering is reported at once
      headcount int not null check (headcount between 5 and 100000),
      made_by uuid not null references core.account, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id),
      check (cardinality(minutes) = 5 and array_position(minutes, null) is null and minutes[1] = 0 and minutes[1] <= minutes[2]
        and minutes[2] <= minutes[3] and minutes[3] <= minutes[4] and minutes[4] <= minutes[5] and minutes[5] <= 1440)
    );
    create index on core.alarm_setting (tenant_id, made_at desc);
    -- Whom an alarm goes to where nobody holds 危机干预; the number is read out on the red button's dialog.
    create table core.crisis_contact (
      tenant_id uuid not null references core.tenant, id uuid not null default gen_random_uuid(),
      account_id uuid references core.account, phone text not null check (length(phone) <= 40),
      made_by uuid not null references core.account, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id)
    );
    create index on core.crisis_contact (tenant_id, made_at desc);

    do $$ declare t text; begin
      foreach t in array array['core.alarm', 'core.alarm_receipt', 'core.alarm_act', 'core.alarm_note', 'core.alarm_setting', 'core.crisis_contact'] loop
        execute format('alter table %s enable row level security', t);
        execute format('alter table %s force row level security', t);
        execute format('create policy door on %s for select to app_user using (true)', t);
        execute format('create policy fn on %s to authz_fn using (true) with check (true)', t);
        execute format('create policy migrate on %s to house_owner using (session_user = ''migrator'') with check (session_user = ''migrator'')', t);
        execute format('create policy migrate_only on %s as restrictive to house_owner using (session_user = ''migrator'') with check (session_user = ''migrator'')', t);
        execute format('grant select on %s to app_user', t);
        execute format('grant select, insert, update on %s to authz_fn', t);
      end loop; end $$;
    revoke update on core.alarm_act, core.alarm_note, core.alarm_setting, core.crisis_contact from authz_fn;

    create policy floor on core.alarm as restrictive for select to app_user using (tenant_id in (select unnest(t.tenants) from authz.ticket t));
    create policy wall on core.alarm as restrictive for select to app_user using (walled_from = '{}' or not (walled_from && (select t.selves from authz.ticket t)));
    -- whoever raised it or was told, the staff of the contract, the tenant's own bureau, the bureaus it has climbed to
    create policy reads on core.alarm as restrictive for select to app_user using (
      raised_by = (select t.actor from authz.ticket t) or addressed && array[(select t.actor from authz.ticket t)]
      or contract_id in (select unnest(t.contracts) from authz.ticket t)
      or tenant_id in (select unnest(t.desk) from authz.ticket t) or reached && (select t.desk from authz.ticket t));
    create policy reads on core.alarm_receipt as restrictive for select to app_user using (
      exists (select from core.alarm a where a.tenant_id = alarm_receipt.tenant_id and a.id = alarm_receipt.alarm_id));
    create policy reads on core.alarm_act as restrictive for select to app_user using (
      exists (select from core.alarm a where a.tenant_id = alarm_act.tenant_id and a.id = alarm_act.alarm_id));
    -- not for colleagues, and not for a bureau that was not told
    create policy reads on core.alarm_note as restrictive for select to app_user using (
      exists (select from core.alarm a where a.tenant_id = alarm_note.tenant_id and a.id = alarm_note.alarm_id
        and (alarm_note.made_by = (select t.actor from authz.ticket t) or a.addressed && array[(select t.actor from authz.ticket t)]
          or a.raised_by = (select t.actor from authz.ticket t) or a.reached && (select t.desk from authz.ticket t))));
    create policy reads on core.alarm_setting as restrictive for select to app_user using (
      tenant_id in (select unnest(t.tenants) from authz.ticket t) or tenant_id in (select unnest(t.above) from authz.ticket t));
    create policy reads on core.crisis_contact as restrictive for select to app_user using (
      tenant_id in (select unnest(t.tenants) from authz.ticket t) or tenant_id in (select unnest(t.above) from authz.ticket t));
  `.execute(db)
}
