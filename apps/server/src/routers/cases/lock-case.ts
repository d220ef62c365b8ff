import { isOpen, type Stage } from '@xinshe/core/case/case.ts'
import { NotFound, Refusal, stale, type TenantContext } from '@xinshe/plugin-kit/server'
import { caseStands } from './case-stands.ts'

/** One case as acts on it need it. */
export interface CaseAtHand {
  readonly id: string
  readonly number: string
  readonly stage: Stage
  readonly version: number
  readonly matterId: string
  readonly contractId: string
  /** The post of the responsible worker. */
  readonly workerId: string
}

/** The same, held until the commit. */
export type LockedCase = CaseAtHand

/**
 * Holds one case until the commit, so that what is decided about it stays true. Only who may write to the case gets it.
 *
 * @param version the version the page has read; leave it out where the act does not depend on it
 * @throws NotFound; Refusal record/stale when somebody else changed the case meanwhile, with how it stands now
 */
export async function lockCase({ db, tenant }: Pick<TenantContext, 'db' | 'tenant'>, caseId: string, version?: number): Promise<LockedCase> {
  const found = await db
    .selectFrom('core.case')
    .select(['id', 'number', 'stage', 'version', 'matter_id as matterId', 'contract_id as contractId', 'worker_id as workerId'])
    .where('tenant_id', '=', tenant.id)
    .where('id', '=', caseId)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new NotFound()
  if (version !== undefined && version !== found.version) {
    const { message, ...stands } = await caseStands({ db, tenant }, found)
    throw stale({ yours: { version }, theirs: { version: found.version, ...stands }, version: found.version, message })
  }
  return found
}

/** A closed case is read-only until it is reopened (7.1.4.j). @throws Refusal case/read-only */
export function mustBeOpen({ stage }: Pick<CaseAtHand, 'stage'>): void {
  if (!isOpen(stage)) throw new Refusal('case/read-only')
}
