import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/**
 * The ledger of permissions (4.5.b, 8.3.a): one row per document, withdrawn by a row of its own, and what left the case
 * on which basis. Nothing that rests on a permission outlives its withdrawal, whoever asks.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table core.consent (
      tenant_id uuid not null, id uuid not null default gen_random_uuid(),
      kind text not null check (kind in ('service', 'recording', 'sharing', 'media')),
      form text not null check (form in ('paper', 'spoken', 'electronic')),
      document_id uuid,
      given_on date not null, valid_until date check (valid_until >= given_on),
      -- an agency serving there, or an organ outside by name
      to_tenant uuid references core.tenant, to_contract uuid references core.contract, organ text not null default '',
      parts text[] not null default '{}',
      sealed bytea not null,
      made_by uuid not null, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id),
      foreign key (tenant_id, document_id) references core.document (tenant_id, id),
      foreign key (to_tenant, to_contract) references core.contract_area (tenant_id, contract_id),
      check (document_id is not null or (form <> 'paper' and kind <> 'media')),
      check ((to_tenant is null) = (to_contract is null)),
      check (case when kind = 'sharing' then (to_contract is null) = (organ <> '') when kind = 'media' then to_contract is null and organ <> '' else to_contract is null and organ = '' end),
      check (kind <> 'sharing' or valid_until is not null),
      check (kind not in ('sharing', 'media') or parts <> '{}')
    );
    create table core.consent_withdrawal (
      tenant_id uuid not null, id uuid not null default gen_random_uuid(),
      consent_id uuid not null, sealed bytea not null,
      made_by uuid not null, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id),
      unique (tenant_id, consent_id),
      foreign key (tenant_id, consent_id) references core.consent (tenant_id, id)
    );
    -- What went to whom: recipient, parts, on which permission or article. Never changed.
    create table core.disclosure (
      tenant_id uuid not null, id uuid not null default gen_random_uuid(),
      use text not null check (use in ('sharing', 'media')),
      basis text not null check (basis in ('consent', 'law')), consent_id uuid,
      to_tenant uuid references core.tenant, to_contract uuid references core.contract, organ text not null default '',
      parts text[] not null, sealed bytea not null,
      made_by uuid not null, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id),
      foreign key (tenant_id, consent_id) references core.consent (tenant_id, id),
      check ((basis = 'consent') = (consent_id is not null)),
      check (use <> 'media' or basis = 'consent'),
      check ((to_contract is null) = (organ <> ''))
    );
    select core.case_ref('core.consent'), core.case_ref('core.consent_withdrawal'), core.case_ref('core.disclosure');
    -- a document of its own: one scan never stands for two permissions
    create unique index consent_document on core.consent (tenant_id, document_id) where document_id is not null;
    select core.protect('core.consent', 'content'), core.protect('core.consent_withdrawal', 'content'), core.protect('core.disclosure', 'content');
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    create function core.guard_consent() returns trigger language plpgsql security definer set search_path = '' as $$ begin
      if new.document_id is not null and not exists (select from core.document d where d.tenant_id = new.tenant_id and d.id = new.document_id and d.case_id = new.case_id) then
        raise exception 'a document of another case' using errcode = '23503'; end if;
      return new; end $$;
    create function core.guard_withdrawal() returns trigger language plpgsql security definer set search_path = '' as $$ begin
      -- for update: whoever relies on the permission at this moment holds it for share, and one waits for the other
      perform from core.consent c where c.tenant_id = new.tenant_id and c.id = new.consent_id and c.case_id = new.case_id for update;
      if not found then raise exception 'a permission of another case' using errcode = '23503'; end if;
      return new; end $$;

    /* Whether a permission carries this use at this moment; held until the commit against being withdrawn meanwhile. */
    create function core.consent_carries(p_tenant uuid, p_consent uuid, p_case uuid, p_use text, p_to_tenant uuid, p_to_contract uuid, p_organ text, p_parts text[]) returns boolean
    language plpgsql set search_path = '' as $$ begin
      perform from core.consent c where c.tenant_id = p_tenant and c.id = p_consent and c.case_id = p_case and c.kind = p_use
        and (c.valid_until is null or core.today() <= c.valid_until) and c.organ = p_organ
        and c.to_tenant is not distinct from p_to_tenant and c.to_contract is not distinct from p_to_contract and p_parts <@ c.parts for share;
      return found and not exists (select from core.consent_withdrawal w where w.tenant_id = p_tenant and w.consent_id = p_consent); end $$;
    create function core.guard_disclosure() returns trigger language plpgsql security definer set search_path = '' as $$ begin
      if new.basis = 'consent' and not core.consent_carries(new.tenant_id, new.consent_id, new.case_id, new.use, new.to_tenant, new.to_contract, new.organ, new.parts) then
        raise exception 'no permission for this' using errcode = '23514'; end if;
      return new; end $$;
    grant execute on function core.guard_consent(), core.guard_withdrawal(), core.guard_disclosure() to house_owner;
  `.execute(db))
  await sql`
    create trigger guard before insert on core.consent for each row execute function core.guard_consent();
    create trigger guard before insert on core.consent_withdrawal for each row execute function core.guard_withdrawal();
    create trigger guard before insert on core.disclosure for each row execute function core.guard_disclosure();
  `.execute(db)
}
