import type { DeskContext } from '../../desk-context.ts'
import { stands } from '../../stands.ts'

/** The entries of the service log that stand, where the desk is. */
export function serviceEntries({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>) {
  return db
    .selectFrom('core.service_entry as e')
    .select(['e.id', 'e.contract_id as contractId', 'e.post_id as postId', 'e.case_id as caseId', 'e.method', 'e.techniques', 'e.served_on as on', 'e.minutes', 'e.persons', 'e.source', 'e.corrects'])
    .where('e.tenant_id', '=', tenant.id)
    .where(stands('core.service_entry', 'e'))
}
