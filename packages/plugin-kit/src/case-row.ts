import type { Kysely } from 'kysely'
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
 * Reads the keys of a case, under the caller's ticket.
 * @throws NotFound when the case is not there or not for this post
 */
export async function caseRow(db: Kysely<CoreTables>, tenantId: string, caseId: string): Promise<CaseKeys> {
  const keys = await db
    .selectFrom('core.case')
    .select(['tenant_id', 'id as case_id', 'contract_id', 'worker_id'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', caseId)
    .executeTakeFirst()
  if (!keys) throw new NotFound()
  return keys
}
