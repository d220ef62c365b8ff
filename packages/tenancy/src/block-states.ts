import { sql, type Kysely } from 'kysely'
import type { CoreTables } from '@xinshe/db/tables/index.ts'

/** The newest word of one bureau on one module. */
export interface BlockState {
  readonly tenantId: string
  readonly module: string
  readonly isBlocked: boolean
  readonly reason: string
  readonly madeAt: Date
  readonly madeBy: string | null
}

/** What these bureaus have said; a module nobody spoke of is not there. */
export async function blockStates(db: Kysely<CoreTables>, tenantIds: readonly string[]): Promise<BlockState[]> {
  const { rows } = await sql<BlockState>`
    select distinct on (b.tenant_id, b.module) b.tenant_id as "tenantId", b.module, b.is_blocked as "isBlocked", b.reason, b.made_at as "madeAt",
      (select a.display_name from core.account a where a.id = b.made_by) as "madeBy"
    from core.module_block b
    where b.tenant_id = any (${tenantIds}::uuid[])
    order by b.tenant_id, b.module, b.made_at desc`.execute(db)
  return rows
}
