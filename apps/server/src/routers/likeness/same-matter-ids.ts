import { sql } from 'kysely'
import type { TenantContext } from '@xinshe/plugin-kit/server'

/**
 * All registrations that people have joined to one matter, itself included (3.4: the same matter is proposed by a
 * finder, decided by a person). What is joined to what is joined counts too. Only what this post may see:
 * what another contract serves, and what a wall or a recusal hides, is not among them. For what is counted (3.4) the database has
 * `core.joined_to`, which sees those too, but for what accuses the caller.
 */
export async function sameMatterIds({ db, tenant }: Pick<TenantContext, 'db' | 'tenant'>, matterId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive joined as (
      select distinct on (l.matter_id, l.other_id) l.matter_id, l.other_id, l.verdict
      from core.matter_link l where l.tenant_id = ${tenant.id}
      order by l.matter_id, l.other_id, l.nth desc
    ), same (id) as (
      select ${matterId}::uuid
      union
      select case when j.matter_id = s.id then j.other_id else j.matter_id end
      from same s join joined j on j.verdict = 'same' and s.id in (j.matter_id, j.other_id)
    )
    select id from same`.execute(db)
  return rows.map(({ id }) => id)
}
