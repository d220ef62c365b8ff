import { sql } from 'kysely'
import { isOpen } from '@xinshe/core/case/case.ts'
import { NotFound } from '@xinshe/plugin-kit/server'
import type { Desk } from './held-case.ts'

/** The matter of a case whose content this post reads, the number people see, and whether more may be written. @throws NotFound */
export async function matterOfCase({ db, tenant }: Pick<Desk, 'db' | 'tenant'>, caseId: string) {
  const { stage, holds, ...matter } = await db
    .selectFrom('core.case as c')
    .innerJoin('core.matter as m', (join) => join.onRef('m.tenant_id', '=', 'c.tenant_id').onRef('m.id', '=', 'c.matter_id'))
    .innerJoin('core.tenant as t', 't.id', 'c.tenant_id')
    .select(['m.id', 'm.received_on as receivedOn', 'c.number', 't.name as here', 'c.stage'])
    .select(sql<boolean>`array[c.contract_id, c.worker_id, c.id] && (select t.holds from authz.ticket t)`.as('holds'))
    .where('c.tenant_id', '=', tenant.id)
    .where('c.id', '=', caseId)
    .where(sql<boolean>`array[c.contract_id, c.worker_id, c.id] && (select t.keys from authz.ticket t)`)
    .executeTakeFirstOrThrow(() => new NotFound())
  return { ...matter, mayWrite: holds && isOpen(stage) }
}
