import { NotFound } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { contactColumns } from './contact-columns.ts'

/** A contact of a matter as it was recorded, and the others of it that count. @throws NotFound */
export async function contactToStrike({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, matterId: string, contactId: string) {
  const recorded = await db
    .selectFrom('core.contact')
    .select(contactColumns)
    .where('tenant_id', '=', tenant.id)
    .where('matter_id', '=', matterId)
    .where('id', '=', contactId)
    .executeTakeFirst()
  if (!recorded) throw new NotFound()
  const others = await db
    .selectFrom('core.standing_contact')
    .select(contactColumns)
    .where('tenant_id', '=', tenant.id)
    .where('matter_id', '=', matterId)
    .where('id', '<>', contactId)
    .execute()
  return { recorded, others }
}
