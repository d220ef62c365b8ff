import type { CoreTables } from '@xinshe/db/tables/index.ts'
import type { UnitActTable } from '@xinshe/db/tables/tenants.ts'
import type { AccountTable } from '@xinshe/db/tables/people.ts'
import type { Kysely, SelectQueryBuilder } from 'kysely'

type Acts = SelectQueryBuilder<CoreTables & { u: UnitActTable; a: AccountTable }, 'u', {}>

const page = 50

/**
 * Acts of units, the newest first. The caller states whose.
 * @param before ISO time of the last act already seen
 */
export async function unitActs(db: Kysely<CoreTables>, before: string | undefined, scope: (query: Acts) => Acts) {
  const rows = await scope(db.selectFrom('core.unit_act as u') as unknown as Acts)
    .leftJoin('core.account as a', 'a.id', 'u.made_by')
    .leftJoin('core.contract as c', 'c.id', 'u.contract_id')
    .select(['u.id', 'u.act', 'u.reason', 'u.detail', 'u.made_at as madeAt', 'a.display_name as by', 'c.title as contractTitle', 'u.tenant_id as tenantId'])
    .$if(before !== undefined, (query) => query.where('u.made_at', '<', new Date(before!)))
    .orderBy('u.made_at', 'desc')
    .orderBy('u.id')
    .limit(page + 1)
    .execute()
  return { acts: rows.slice(0, page).map((row) => ({ ...row, madeAt: row.madeAt.toISOString() })), more: rows.length > page }
}
