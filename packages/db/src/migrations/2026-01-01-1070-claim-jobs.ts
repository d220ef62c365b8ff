import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/** The clock of the jobs: each due time is claimed once, by whichever process comes first (docs/decisions/0013). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table core.job_run (
      job text not null,
      due_at timestamptz not null,
      claimed_at timestamptz not null default clock_timestamp(),
      done_at timestamptz,
      error text,
      primary key (job, due_at)
    );
    alter table core.job_run enable row level security;
    alter table core.job_run force row level security;
    create policy fn on core.job_run to authz_fn using (true) with check (true);
    create policy migrate on core.job_run to house_owner using (session_user = 'migrator') with check (session_user = 'migrator');
    grant select, insert, update, delete on core.job_run to authz_fn;
  `.execute(db)
  await asFunctionOwner(db, ['core'], () => sql`
    /* ours: false when another process has it. unfinished: the newest due time before it whose run never ended, its process gone;
       told once. Runs of more than ninety days ago are forgotten in passing. */
    create function core.claim_job(p_job text, p_due timestamptz, out ours boolean, out unfinished timestamptz) language plpgsql security definer set search_path = '' as $$
    begin
      insert into core.job_run (job, due_at) values (p_job, p_due) on conflict do nothing;
      ours := found;
      if ours then
        with gone as (update core.job_run set error = 'unfinished' where job = p_job and due_at < p_due and done_at is null and error is null returning due_at)
        select max(due_at) into unfinished from gone;
      end if;
      delete from core.job_run where job = p_job and due_at < statement_timestamp() - interval '90 days'; end $$;
    create function core.note_job(p_job text, p_due timestamptz, p_error text) returns void language sql security definer set search_path = '' as
      $$ update core.job_run set done_at = clock_timestamp(), error = p_error where job = p_job and due_at = p_due $$;
    grant execute on function core.claim_job(text,timestamptz), core.note_job(text,timestamptz,text) to job_user;
  `.execute(db))
}
