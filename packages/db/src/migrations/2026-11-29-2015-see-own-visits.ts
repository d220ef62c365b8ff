import { sql, type Kysely } from 'kysely'

/**
 * Whoever is inside, and whoever watches over them, sees the visit wherever its case has gone meanwhile (7.2.2.f): a visit goes
 * to another contract with its case, and its visitor must find the way out. Of the case it shows the id alone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop policy reads on core.home_visit;
    create policy reads on core.home_visit as restrictive for select to app_user using (
      (select t.reads from authz.ticket t) = 'registry' or contract_id in (select unnest(t.contracts) from authz.ticket t)
      or made_by = (select t.actor from authz.ticket t) or buddy_id = (select t.post_id from authz.ticket t));
  `.execute(db)
}
