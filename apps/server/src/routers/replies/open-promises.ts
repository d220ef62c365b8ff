import { sql } from 'kysely'
import { openStages } from '@xinshe/core/case/case.ts'
import type { TenantContext } from '@xinshe/plugin-kit/server'
import { stands } from '../../stands.ts'

/** The promised replies of open cases that stand and are not kept. Nothing of what was said, so that a job may count them as well; whose they are is for the caller to ask. */
export function openPromises({ db, tenant }: Pick<TenantContext, 'db' | 'tenant'>) {
  return db
    .selectFrom('core.reply_promise as p')
    .innerJoin('core.case as c', (join) => join.onRef('c.tenant_id', '=', 'p.tenant_id').onRef('c.id', '=', 'p.case_id'))
    .innerJoin('core.post as w', 'w.id', 'c.worker_id')
    .innerJoin('core.account as a', 'a.id', 'w.account_id')
    .select(['p.id', 'p.due_on as dueOn', 'p.case_id as caseId', 'c.number', 'c.worker_id as workerId', 'a.display_name as workerName'])
    .where('p.tenant_id', '=', tenant.id)
    .where('c.stage', 'in', [...openStages])
    .where(stands('core.reply_promise', 'p'))
    .where(sql<boolean>`not exists (select from core.reply r where r.tenant_id = p.tenant_id and r.promise_id = p.id and ${stands('core.reply', 'r')})`)
    .orderBy('p.due_on')
}
