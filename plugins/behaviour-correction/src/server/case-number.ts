import { NotFound } from '@xinshe/plugin-kit/server'
import type { Desk } from './held-case.ts'

/** The number people see, for what is printed. @throws NotFound */
export async function caseNumber({ db, tenant }: Pick<Desk, 'db' | 'tenant'>, caseId: string): Promise<string> {
  const { number } = await db
    .selectFrom('core.case')
    .select('number')
    .where('tenant_id', '=', tenant.id)
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow(() => new NotFound())
  return number
}
