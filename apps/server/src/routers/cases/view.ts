import { sql, type Expression, type SelectQueryBuilder } from 'kysely'
import { caseViews, type CaseView } from '@xinshe/core/case/case-view.ts'
import type { CoreTables } from '@xinshe/db/tables/index.ts'
import { z } from 'zod'
import { ownContracts, readKeys, type DeskContext } from '../../desk-context.ts'

export const view = z.enum(caseViews)

/** Narrows a query over `core.case as c` to a view of this desk. Row security stands behind it in any case. */
export function inView<Tables extends CoreTables & { c: CoreTables['core.case'] }, Row>(
  query: SelectQueryBuilder<Tables, 'c', Row>,
  { tenant, actor }: Pick<DeskContext, 'tenant' | 'actor'>,
  shown: CaseView
): SelectQueryBuilder<Tables, 'c', Row> {
  if (shown === 'tenant') return query.where(isAtOrBelow(sql`c.tenant_id`, tenant))
  const here = query.where(sql<boolean>`c.tenant_id = ${tenant.id}`)
  if (shown === 'mine') return here.where(sql<boolean>`c.worker_id = ${actor.postId}`)
  if (shown === 'shared') return here.where(sql<boolean>`c.id = any (${readKeys}::uuid[])`)
  return here.where(sql<boolean>`c.contract_id in ${ownContracts}`)
}

/** Whether a row lies at this bureau's place or, for a district or the city, at one below it. */
export function isAtOrBelow(tenantId: Expression<unknown>, { id, tier, path }: DeskContext['tenant']) {
  if (tier === 'town') return sql<boolean>`${tenantId} = ${id}`
  return sql<boolean>`${tenantId} in (select id from core.tenant where path = ${path} or starts_with(path, ${`${path}.`}))`
}
