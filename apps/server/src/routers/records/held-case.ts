import { sql } from 'kysely'
import { NotFound } from '@xinshe/plugin-kit/server'
import { holdKeys, readKeys, type DeskContext } from '../../desk-context.ts'
import type { CaseAtHand } from '../cases/lock-case.ts'

/**
 * A case whose content this post may read or write. The registry row alone is open to many more: what the forms are
 * filled in with is not theirs.
 *
 * @throws NotFound
 */
export async function heldCase({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, caseId: string, to: 'read' | 'write'): Promise<CaseAtHand> {
  const found = await db
    .selectFrom('core.case as c')
    .select(['c.id', 'c.number', 'c.stage', 'c.version', 'c.matter_id as matterId', 'c.contract_id as contractId', 'c.worker_id as workerId'])
    .where('c.tenant_id', '=', tenant.id)
    .where('c.id', '=', caseId)
    .where(sql<boolean>`array[c.contract_id, c.worker_id, c.id] && ${to === 'write' ? holdKeys : readKeys}`)
    .executeTakeFirst()
  if (!found) throw new NotFound()
  return found
}
