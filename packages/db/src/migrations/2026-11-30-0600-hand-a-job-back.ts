import { sql, type Kysely } from 'kysely'
import { asFunctionOwner } from '../function-owner.ts'

/** A process that is told to end in the middle of a job hands its claim back: whoever looks next begins the job again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asFunctionOwner(db, ['core'], () => sql`
    create function core.release_job(p_job text, p_due timestamptz) returns void language sql security definer set search_path = '' as
      $$ delete from core.job_run where job = p_job and due_at = p_due and done_at is null $$;
    grant execute on function core.release_job(text,timestamptz) to job_user;
  `.execute(db))
}
