import { ownTree } from '@xinshe/tenancy/own-tree.ts'
import type { TenantContext } from '@xinshe/plugin-kit/server'

/** Ids of the contracts this desk may know of: made by the bureau or one below it, or serving any of them. */
export async function knownContracts({ db, tenant }: Pick<TenantContext, 'db' | 'tenant'>): Promise<string[]> {
  const ids = (await ownTree(db, tenant.path)).map(({ id }) => id)
  const rows = await db
    .selectFrom('core.contract as c')
    .select('c.id')
    .where((eb) =>
      eb.or([
        eb('c.tenant_id', '=', eb.fn.any(eb.val(ids))),
        eb.exists(
          eb
            .selectFrom('core.contract_area as a')
            .select('a.contract_id')
            .whereRef('a.contract_id', '=', 'c.id')
            .where((area) => area('a.tenant_id', '=', area.fn.any(area.val(ids))))
        )
      ])
    )
    .execute()
  return rows.map(({ id }) => id)
}
