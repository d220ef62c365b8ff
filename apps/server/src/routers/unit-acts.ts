import type { CoreTables } from '@xinshe/db/tables/index.ts'
import type { UnitActTable } from '@xinshe/db/tables/tenants.ts'
import type { AccountTable } from '@xinshe/db/tables/people.ts'
import type { House } from '@xinshe/plugin-host/server/house.ts'
import { sql, type Kysely, type SelectQueryBuilder } from 'kysely'
import { moduleTitles } from './module-titles.ts'

type Acts = SelectQueryBuilder<CoreTables & { u: UnitActTable; a: AccountTable }, 'u', {}>

const page = 50

/** What a bureau does to its contracts. An agency reads which bureau it was where the person is not its to know; of older rows, by the contract. */
const actsOfBureau = ['contract-created', 'contract-ended', 'cases-handed-over', 'cases-received']

/**
 * Acts of units, the newest first: who did it, and about whom or what. The caller states whose.
 * @param before ISO time of the last act already seen
 */
export async function unitActs({ db, house }: { db: Kysely<CoreTables>; house: House }, before: string | undefined, scope: (query: Acts) => Acts) {
  const titleOf = moduleTitles(house)
  const rows = await scope(db.selectFrom('core.unit_act as u') as unknown as Acts)
    .leftJoin('core.account as a', 'a.id', 'u.made_by')
    .leftJoin('core.contract as c', 'c.id', 'u.contract_id')
    .leftJoin('core.tenant as t', 't.id', 'c.tenant_id')
    .leftJoin('core.tenant as mt', 'mt.id', 'u.made_tenant')
    .leftJoin('core.tenant as ut', 'ut.id', 'u.tenant_id')
    .leftJoin('core.agency as ua', 'ua.id', 'u.agency_id')
    .leftJoin('core.post as p', (join) => join.on('p.id', '=', sql<string>`(u.detail ->> 'post')::uuid`))
    .leftJoin('core.account as pa', 'pa.id', 'p.account_id')
    .select(['u.id', 'u.act', 'u.reason', 'u.detail', 'u.made_at as madeAt', 'c.title as contractTitle', 'c.number as contractNumber', 'u.tenant_id as tenantId', 'u.made_role as madeRole'])
    .select(['ut.name as tenantName', 'ua.name as agencyName', 'pa.display_name as personName', 'p.role as personRole'])
    .select(sql<string | null>`coalesce(a.display_name, case when u.act = any (${actsOfBureau}) then t.name end, mt.name)`.as('by'))
    .$if(before !== undefined, (query) => query.where('u.made_at', '<', new Date(before!)))
    .orderBy('u.made_at', 'desc')
    .orderBy('u.id')
    .limit(page + 1)
    .execute()
  return { acts: rows.slice(0, page).map((row) => ({ ...row, moduleTitle: typeof row.detail['module'] === 'string' ? titleOf(row.detail['module']) : null, madeAt: row.madeAt.toISOString() })), more: rows.length > page }
}
