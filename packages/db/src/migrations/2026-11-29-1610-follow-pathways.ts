import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/** 4.4.b 四到位: what a case is tagged with and what was done about each. Its closure is not signed while one is empty without a reason. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table core.pathway_line (
      tenant_id uuid not null, id uuid not null default gen_random_uuid(),
      pathway text not null check (pathway in ('solve', 'educate', 'assist', 'lawful')),
      act text not null check (act in ('tagged', 'untagged', 'done', 'excused')),
      sealed bytea, check (act = 'tagged' or sealed is not null),
      made_by uuid not null, made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id)
    );
    select core.case_ref('core.pathway_line');
    select core.protect('core.pathway_line', 'content');
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    create function core.guard_pathways() returns trigger language plpgsql security definer set search_path = '' as $$ begin
      if new.form = 'core.closure' and exists (
          select from (select distinct on (x.pathway) x.pathway, x.act from core.pathway_line x
            where x.tenant_id = new.tenant_id and x.case_id = new.case_id and x.act in ('tagged', 'untagged') order by x.pathway, x.made_at desc) t
          where t.act = 'tagged' and not exists (select from core.pathway_line y
            where y.tenant_id = new.tenant_id and y.case_id = new.case_id and y.pathway = t.pathway and y.act in ('done', 'excused'))) then
        raise exception '4.4.b: a tagged pathway is empty' using errcode = '23514'; end if;
      return new; end $$;
    grant execute on function core.guard_pathways() to house_owner;
  `.execute(db))
  await sql`create trigger guard_pathways before insert on core.form_record for each row execute function core.guard_pathways()`.execute(db)
}
