import { sql } from 'kysely'
import { holdKeys, postOf, type DeskContext } from '../../desk-context.ts'

/** The cases of the matter whose story this post may write to; none for the counter. */
export async function heldCasesOf(ctx: DeskContext, matterId: string): Promise<string[]> {
  if (!postOf(ctx).contractId) return []
  const rows = await ctx.db
    .selectFrom('core.case as c')
    .select('c.id')
    .where('c.tenant_id', '=', ctx.tenant.id)
    .where('c.matter_id', '=', matterId)
    .where(sql<boolean>`array[c.contract_id, c.worker_id, c.id] && ${holdKeys}`)
    .execute()
  return rows.map(({ id }) => id)
}
