import { sql, type Kysely } from 'kysely'
import type { CoreTables } from '@xinshe/db/tables/index.ts'
import { NotFound } from './refusal.ts'

/**
 * What an insert spreads: the keys by which a row leans on its case. The fifth of them, `walled_from`, is typed by
 * nobody: a new row takes it from its case, by trigger.
 */
export interface CaseKeys {
  readonly tenant_id: string
  readonly case_id: string
  readonly contract_id: string
  /** The post of the responsible worker. */
  readonly worker_id: string
}

/**
 * Reads the keys of a case that this post may work on: its own, shared with it, or of a project it leads. A colleague's
 * case, whose number it may read, is not there for writing.
 * @throws NotFound otherwise
 */
export async function caseRow(db: Kysely<CoreTables>, tenantId: string, caseId: string): Promise<CaseKeys> {
  const keys = await db
    .selectFrom('core.case')
    .select(['tenant_id', 'id as case_id', 'contract_id', 'worker_id'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', caseId)
    .where(sql<boolean>`array[contract_id, worker_id, id] && (select t.holds from authz.ticket t)`)
    .executeTakeFirst()
  if (!keys) throw new NotFound()
  return keys
}
