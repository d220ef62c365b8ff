import type { Kysely } from 'kysely'
import type { Tier } from '@xinshe/core/tenant/tier.ts'
import type { CoreTables } from '@xinshe/db/tables/index.ts'

export interface TenantOfTree {
  readonly id: string
  readonly parentId: string | null
  readonly slug: string
  readonly path: string
  readonly name: string
  readonly tier: Tier
  readonly divisionCode: string
}

/** A bureau and every bureau below it, in the order of the tree: each after the one it belongs to. */
export function ownTree(db: Kysely<CoreTables>, path: string): Promise<TenantOfTree[]> {
  return db
    .selectFrom('core.tenant')
    .select(['id', 'parent_id as parentId', 'slug', 'path', 'name', 'tier', 'division_code as divisionCode'])
    .where((eb) => eb.or([eb('path', '=', path), eb(eb.fn<boolean>('starts_with', ['path', eb.val(`${path}.`)]), '=', true)]))
    .orderBy('path')
    .execute()
}
