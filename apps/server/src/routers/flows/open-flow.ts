import type { FlowKind } from '@xinshe/core/flow/flow.ts'
import type { DeskContext } from '../../desk-context.ts'

/** Opens a flow by rule, in the transaction of whatever gave rise to it (7.2). @returns its id; null where it is there already */
export async function openFlow({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, { matterId, kind, contactId = null }: { matterId: string; kind: FlowKind; contactId?: string | null }): Promise<string | null> {
  const opened = await db
    .insertInto('core.flow')
    .values({ tenant_id: tenant.id, matter_id: matterId, kind, contact_id: contactId, origin: 'rule' })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return opened?.id ?? null
}
