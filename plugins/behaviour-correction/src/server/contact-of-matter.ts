import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import type { Desk } from './held-case.ts'

/**
 * The contact on which something was done: one of the case's own matter, or none. Whoever links something new to it calls `mustCount`.
 * @throws NotFound for any other
 */
export async function contactOfMatter({ db, tenant }: Pick<Desk, 'db' | 'tenant'>, matterId: string, contactId: string | null): Promise<string | null> {
  if (!contactId) return null
  const found = await db
    .selectFrom('core.contact')
    .select('id')
    .where('tenant_id', '=', tenant.id)
    .where('matter_id', '=', matterId)
    .where('id', '=', contactId)
    .executeTakeFirst()
  if (!found) throw new NotFound()
  return found.id
}

/** @throws Refusal behaviour-correction/contact-struck */
export async function mustCount({ db, tenant }: Pick<Desk, 'db' | 'tenant'>, contactId: string | null): Promise<void> {
  if (!contactId) return
  const found = await db.selectFrom('core.standing_contact').select('id').where('tenant_id', '=', tenant.id).where('id', '=', contactId).executeTakeFirst()
  if (!found) throw new Refusal('behaviour-correction/contact-struck')
}
