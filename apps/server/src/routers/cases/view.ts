import { sql, type SelectQueryBuilder } from 'kysely'
import type { CoreTables } from '@xinshe/db/tables/index.ts'
import { z } from 'zod'
import { readKeys, type DeskContext } from '../../desk-context.ts'

/**
 * Whose cases a list shows: `mine` of the own post, `shared` lent or shared to this person, `team` of the own
 * contracts, `tenant` every case of the place and the places below (for the bureau: registry only).
 */
export const view = z.enum(['mine', 'shared', 'team', 'tenant'])
export type View = z.infer<typeof view>

/** Narrows a query over `core.case as c` to a view of this desk. Row security stands behind it in any case. */
export function inView<Tables extends CoreTables & { c: CoreTables['core.case'] }, Row>(
  query: SelectQueryBuilder<Tables, 'c', Row>,
  { tenant, actor }: Pick<DeskContext, 'tenant' | 'actor'>,
  shown: View
): SelectQueryBuilder<Tables, 'c', Row> {
  const here = shown === 'tenant' && tenant.tier !== 'town' ? sql<boolean>`c.tenant_id in (${placesBelow(tenant.path)})` : sql<boolean>`c.tenant_id = ${tenant.id}`
  const narrowed = query.where(here)
  if (shown === 'mine') return narrowed.where(sql<boolean>`c.worker_id = ${actor.postId}`)
  if (shown === 'shared') return narrowed.where(sql<boolean>`c.id = any (${readKeys}::uuid[])`)
  return shown === 'team' ? narrowed.where(sql<boolean>`c.contract_id in (select unnest(t.contracts) from authz.ticket t)`) : narrowed
}

function placesBelow(path: string) {
  return sql`select id from core.tenant where path = ${path} or starts_with(path, ${`${path}.`})`
}
