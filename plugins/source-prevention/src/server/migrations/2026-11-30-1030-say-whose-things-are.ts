import { sql, type Kysely } from 'kysely'

/**
 * Clues that are open and patrols that are planned are somebody's, and are told to the core from now on, so that nobody leaves
 * with one (7.1.4.c). Of those whose owner has left already the row names that post: the lead finds them there and hands them on.
 * A planned patrol could be given to nobody else until now.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    insert into core.holding (tenant_id, kind, id, contract_id, owner_id, made_by)
      select k.tenant_id, 'source-prevention/clue', k.id, k.contract_id, k.owner_id, k.made_by from source_prevention.clue k
        join core.contract_area a on a.tenant_id = k.tenant_id and a.contract_id = k.contract_id where k.state in ('waiting', 'handling')
      union all
      select p.tenant_id, 'source-prevention/patrol-plan', p.id, p.contract_id, p.owner_id, p.made_by from source_prevention.patrol_plan p
        join core.contract_area a on a.tenant_id = p.tenant_id and a.contract_id = p.contract_id where p.retired_at is null;
    grant update (owner_id) on source_prevention.patrol_plan to app_user;
  `.execute(db)
}
