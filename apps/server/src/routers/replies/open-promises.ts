import { sql } from 'kysely'
import { openStages } from '@xinshe/core/case/case.ts'
import type { TenantContext } from '@xinshe/plugin-kit/server'

/** The promised replies of open cases that stand and are not kept. Nothing of what was said, so that a job may count them as well; whose they are is for the caller to ask. */
export function openPromises({ db, tenant }: Pick<TenantContext, 'db' | 'tenant'>) {
  return db
    .selectFrom('core.reply_promise as p')
    .innerJoin('core.case as c', (join) => join.onRef('c.tenant_id', '=', 'p.tenant_id').onRef('c.id', '=', 'p.case_id'))
    .select(['p.id', 'p.due_on as dueOn', 'p.case_id as caseId', 'c.number', 'c.worker_id as workerId'])
    .where('p.tenant_id', '=', tenant.id)
    .where('p.is_struck', '=', false)
    .where('c.stage', 'in', [...openStages])
    .where(sql<boolean>`not exists (select from core.reply_promise n where n.tenant_id = p.tenant_id and n.corrects = p.id)`)
    .where(sql<boolean>`not exists (select from core.reply r where r.tenant_id = p.tenant_id and r.promise_id = p.id and not r.is_struck
      and not exists (select from core.reply n where n.tenant_id = r.tenant_id and n.corrects = r.id))`)
    .orderBy('p.due_on')
}
