import type { PluginContext } from '@xinshe/plugin-kit/server'
import type { CaseManagementTables } from './tables.ts'

/** The checks of a case, oldest first, without what is sealed. The first is the baseline. */
export async function checksOfCase({ db, tenant }: Pick<PluginContext<CaseManagementTables>, 'db' | 'tenant'>, caseId: string) {
  return db
    .selectFrom('case_management.effect_check')
    .select(['id', 'checked_on as checkedOn', 'kind', 'scores'])
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', caseId)
    .orderBy('checked_on')
    .execute()
}
