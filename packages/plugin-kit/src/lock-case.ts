import type { Stage } from '@xinshe/core/case/case.ts'
import type { CaseKeys } from './case-row.ts'
import type { TenantContext } from './context.ts'
import type { Kysely } from 'kysely'
import type { CoreTables } from '@xinshe/db/tables/index.ts'

/** A case whose row is held until the transaction ends. */
export interface HeldCase {
  readonly keys: CaseKeys
  readonly matterId: string
  readonly stage: Stage
}

/**
 * The keys of a case, ended or not, its row held: of two people writing at once the second sees what the first wrote.
 * @throws NotFound when it is not there, or not for this post to write in
 */
export async function lockCase<Tables extends CoreTables>({ db, tenant, caseRow }: Pick<TenantContext<Tables>, 'db' | 'tenant' | 'caseRow'>, caseId: string): Promise<HeldCase> {
  const keys = await caseRow(caseId)
  const held = await (db as unknown as Kysely<CoreTables>)
    .selectFrom('core.case')
    .select(['stage', 'matter_id as matterId'])
    .where('tenant_id', '=', tenant.id)
    .where('id', '=', caseId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { keys, ...held }
}
