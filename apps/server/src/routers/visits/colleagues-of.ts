import { sql } from 'kysely'
import type { DeskContext } from '../../desk-context.ts'

export interface Colleague {
  readonly id: string
  readonly accountId: string
  readonly name: string
  readonly role: 'worker' | 'lead'
  /** A recusal or a wall keeps them from the case: no alarm about it reaches them. */
  readonly isShutOut: boolean
}

/** Who serves today in the project of a case, and whether they would be told of an alarm about it (7.2.2.f); the database's own day counts. */
export async function colleaguesOf({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, caseId: string): Promise<Colleague[]> {
  const rows = await db
    .selectFrom('core.case as c')
    .innerJoin('core.post as p', 'p.contract_id', 'c.contract_id')
    .innerJoin('core.account as a', 'a.id', 'p.account_id')
    .select(['p.id', 'p.account_id as accountId', 'a.display_name as name', 'p.role'])
    .select(sql<boolean>`c.walled_from && array_remove(array[p.account_id, p.tenant_id, p.agency_id], null)`.as('isShutOut'))
    .where('c.tenant_id', '=', tenant.id)
    .where('c.id', '=', caseId)
    .where('p.role', 'in', ['worker', 'lead'])
    .where(sql<boolean>`core.today() >= p.starts and (p.ends is null or core.today() <= p.ends)`)
    .where('a.disabled_at', 'is', null)
    .execute()
  return rows.map((row) => ({ ...row, role: row.role as 'worker' | 'lead' })).sort((a, b) => a.name.localeCompare(b.name, 'zh-u-co-pinyin'))
}
