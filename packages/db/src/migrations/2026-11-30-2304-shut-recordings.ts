import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * 8.3.a: a recording lies among the documents on the person's own permission to record, in writing and in force, and is shut from the
 * next statement on once that is withdrawn or has run out: its row is read by nobody any more. That it is there, whose and when, is told.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table core.document add column consent_id uuid,
      add foreign key (tenant_id, consent_id) references core.consent (tenant_id, id),
      add check ((media_type like 'audio/%') = (consent_id is not null));
    create index document_on_consent on core.document (tenant_id, consent_id) where consent_id is not null;
    grant insert (consent_id) on core.document to app_user;
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    -- On entering alone: a row that stands is still moved to another worker with its case.
    create function core.guard_recording() returns trigger language plpgsql security definer set search_path = '' as $$ begin
      if not core.consent_carries(new.tenant_id, new.consent_id, new.case_id, 'recording', null, null, '', '{}') then
        raise exception 'no permission to record' using errcode = '23514'; end if;
      return new; end $$;
    grant execute on function core.guard_recording() to house_owner;

    /* Holds a permission until the commit: first of all, as withdrawing does, so that two who meet wait for each other in one order. */
    create function core.hold_consent(p_tenant uuid, p_consent uuid) returns void language plpgsql security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      perform from core.consent c where c.tenant_id = p_tenant and p_tenant = any (me.tenants) and c.id = p_consent for share; end $$;
    grant execute on function core.hold_consent(uuid, uuid) to app_user;

    /* Whether what lies on this permission is shut; for a permission nobody knows it is. */
    create function core.is_consent_shut(p_tenant uuid, p_consent uuid) returns boolean language sql stable security definer set search_path = '' as $$
      select not exists (select from core.consent c where c.tenant_id = p_tenant and c.id = p_consent and (c.valid_until is null or core.today() <= c.valid_until))
        or exists (select from core.consent_withdrawal w where w.tenant_id = p_tenant and w.consent_id = p_consent) $$;
    grant execute on function core.is_consent_shut(uuid, uuid) to app_user;

    /* The recordings of a case that are shut, to whoever reads its documents: who, when and the hash, never the name. */
    create function core.shut_recordings(p_tenant uuid, p_case uuid)
      returns table (id uuid, kind text, media_type text, size int, sha256 bytea, made_at timestamptz, made_by uuid, withdrawn boolean)
      language plpgsql stable security definer set search_path = '' as $$
    declare me authz.ticket := authz.me(); begin
      return query select d.id, d.kind, d.media_type, d.size, d.sha256, d.made_at, d.made_by,
          exists (select from core.consent_withdrawal w where w.tenant_id = d.tenant_id and w.consent_id = d.consent_id)
        from core.document d where d.tenant_id = p_tenant and p_tenant = any (me.tenants) and d.case_id = p_case and d.consent_id is not null
          and array[d.contract_id, d.worker_id, d.case_id] && me.keys and not d.walled_from && me.selves and core.is_consent_shut(d.tenant_id, d.consent_id)
        order by d.made_at desc limit 500; end $$;
    grant execute on function core.shut_recordings(uuid, uuid) to app_user;
  `.execute(db))
  await sql`
    create trigger guard_recording before insert on core.document for each row when (new.consent_id is not null) execute function core.guard_recording();
    create policy hears on core.document as restrictive for select to app_user using (consent_id is null or not core.is_consent_shut(tenant_id, consent_id));
  `.execute(db)
}
