import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/** 7.1.3.f: the scan of a service agreement is a document of the same case. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    create function core.guard_agreement() returns trigger language plpgsql security definer set search_path = '' as $$ begin
      if not exists (select from core.document d where d.tenant_id = new.tenant_id and d.case_id = new.case_id and d.id::text = new.detail ->> 'documentId') then
        raise exception 'a document of another case' using errcode = '23503'; end if;
      return new; end $$;
    grant execute on function core.guard_agreement() to house_owner;
  `.execute(db))
  await sql`
    create trigger guard_agreement before insert on core.case_act for each row
      when (new.act = 'agreement-signed' and new.detail ->> 'documentId' is not null) execute function core.guard_agreement()`.execute(db)
}
