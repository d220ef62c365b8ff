import { sql } from 'kysely'
import { NotFound } from '@xinshe/plugin-kit/server'
import type { Desk } from './held-case.ts'

/** The number people see, and whether this post works on the case, ended or not. @throws NotFound */
export function caseHere({ db, tenant }: Pick<Desk, 'db' | 'tenant'>, caseId: string): Promise<{ number: string; isOurs: boolean }> {
  return db
    .selectFrom('core.case')
    .select(['number', sql<boolean>`array[contract_id, worker_id, id] && (select t.holds from authz.ticket t)`.as('isOurs')])
    .where('tenant_id', '=', tenant.id)
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow(() => new NotFound())
}
