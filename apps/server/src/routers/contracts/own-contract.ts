import { NotFound } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'

/** A contract this bureau made. @throws NotFound for anybody else's */
export async function ownContract({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, contractId: string) {
  const contract = await db
    .selectFrom('core.contract')
    .select(['id', 'title', 'agency_id as agencyId', 'ends'])
    .where('id', '=', contractId)
    .where('tenant_id', '=', tenant.id)
    .executeTakeFirst()
  if (!contract) throw new NotFound()
  return contract
}
