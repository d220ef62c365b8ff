import { sql, type Kysely } from 'kysely'

/**
 * 7.1.5: evaluations of a contract, by the agency itself or by the bureau that made it, for itself or as a third party told it.
 * They name no petitioner and lie in the clear, with what the records came to then. Rows are added and never changed: a
 * correction names the one it replaces. `tenant_id` is the bureau's that made the contract.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table core.contract_evaluation (
      tenant_id uuid not null references core.tenant, id uuid not null default gen_random_uuid(),
      contract_id uuid not null references core.contract,
      evaluator text not null check (evaluator in ('self', 'commissioner', 'third-party')),
      from_on date not null, to_on date not null, check (from_on <= to_on),
      answers jsonb not null, figures jsonb not null,
      corrects uuid, is_struck boolean not null default false, check (not is_struck or corrects is not null),
      made_by uuid not null default authz.actor(), made_at timestamptz not null default clock_timestamp(),
      primary key (tenant_id, id), unique (tenant_id, id, contract_id, evaluator),
      foreign key (tenant_id, corrects, contract_id, evaluator) references core.contract_evaluation (tenant_id, id, contract_id, evaluator)
    );
    create unique index evaluation_corrected_once on core.contract_evaluation (tenant_id, corrects);
    create index on core.contract_evaluation (tenant_id, contract_id);
    alter table core.contract_evaluation enable row level security;
    alter table core.contract_evaluation force row level security;
    create policy door on core.contract_evaluation to app_user using (true) with check (true);
    create policy reads on core.contract_evaluation as restrictive for select to app_user using (
      contract_id in (select unnest(t.contracts) from authz.ticket t) or tenant_id in (select unnest(t.tenants) from authz.ticket t) and (select t.reads from authz.ticket t) = 'registry');
    create policy adds on core.contract_evaluation as restrictive for insert to app_user with check ((select t.writes from authz.ticket t)
      and exists (select from core.contract c where c.id = contract_evaluation.contract_id and c.tenant_id = contract_evaluation.tenant_id)
      and case when evaluator = 'self' then (select t.role from authz.ticket t) = 'lead' and contract_id in (select unnest(t.contracts) from authz.ticket t)
        else (select t.reads from authz.ticket t) = 'registry' and tenant_id in (select unnest(t.desk) from authz.ticket t) end);
    create policy edits on core.contract_evaluation as restrictive for update to app_user using (false);
    create policy removes on core.contract_evaluation as restrictive for delete to app_user using (false);
    create policy fn on core.contract_evaluation to authz_fn using (true) with check (true);
    create policy migrate on core.contract_evaluation to house_owner using (session_user = 'migrator') with check (session_user = 'migrator');
    create policy migrate_only on core.contract_evaluation as restrictive to house_owner using (session_user = 'migrator') with check (session_user = 'migrator');
    grant select, insert (tenant_id, id, contract_id, evaluator, from_on, to_on, answers, figures, corrects, is_struck) on core.contract_evaluation to app_user;
    grant select, insert on core.contract_evaluation to authz_fn;
  `.execute(db)
}
