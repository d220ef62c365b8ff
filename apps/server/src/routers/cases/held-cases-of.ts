import { sql } from 'kysely'
import { holdKeys, type DeskContext } from '../../desk-context.ts'

/** The cases of a matter this post may write to. */
export async function heldCasesOf({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, matterId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('core.case as c')
    .select('c.id')
    .where('c.tenant_id', '=', tenant.id)
    .where('c.matter_id', '=', matterId)
    .where(sql<boolean>`array[c.contract_id, c.worker_id, c.id] && ${holdKeys}`)
    .execute()
  return rows.map(({ id }) => id)
}
