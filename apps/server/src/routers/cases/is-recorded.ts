import type { NewContact } from '@xinshe/core/matter/contact.ts'
import { isSameContact } from '@xinshe/core/matter/is-same-contact.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'

/** Whether the same was recorded under this id before; the matter is held, so nobody does it meanwhile. @throws Refusal contact/recorded-otherwise */
export async function isRecorded({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, sent: NewContact, id: string): Promise<boolean> {
  const known = await db
    .selectFrom('core.contact')
    .select(['matter_id as matterId', 'channel', 'happened_at as happenedAt', 'headcount', 'organ', 'organ_level as organLevel', 'petitioner_id as petitionerId'])
    .where('tenant_id', '=', tenant.id)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!known) return false
  if (known.matterId !== sent.matterId || !isSameContact(known, sent)) throw new Refusal('contact/recorded-otherwise')
  return true
}
