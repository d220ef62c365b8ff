import type { NewContact } from '@xinshe/core/matter/contact.ts'
import { mustBeTheSame } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { contactColumns } from './contact-columns.ts'

/** Whether the same was recorded under this id before; the matter is held, so nobody does it meanwhile. @throws Refusal record/recorded-otherwise */
export async function isRecorded({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, sent: Omit<NewContact, 'matterId'> & { readonly matterId: string }, id: string): Promise<boolean> {
  const known = await db
    .selectFrom('core.contact')
    .select(['matter_id as matterId', ...contactColumns])
    .where('tenant_id', '=', tenant.id)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!known) return false
  const { matterId, channel, happenedAt, headcount, organ, organLevel, petitionerId } = sent
  mustBeTheSame(known, { matterId, channel, happenedAt: new Date(happenedAt), headcount, organ, organLevel, petitionerId })
  return true
}
