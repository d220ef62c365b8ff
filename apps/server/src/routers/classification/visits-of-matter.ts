import { visitsUpTo } from '@xinshe/core/classification/attendance.ts'
import { sameMatter } from '@xinshe/core/classification/same-matter.ts'
import type { DeskContext } from '../../desk-context.ts'
import { loadRegistrations } from './load-registrations.ts'

/** For each standing contact of a matter the visits up to it (3.5), in whichever of the joined registrations they stand; none of a contact that is struck. */
export async function visitsOfMatter(ctx: Pick<DeskContext, 'db' | 'tenant' | 'now'>, matterId: string): Promise<(contactId: string) => string[]> {
  const registrations = await loadRegistrations(ctx, matterId)
  const { others, group } = sameMatter(matterId, registrations)
  const contacts = registrations.find((one) => one.matterId === matterId)?.contacts ?? []
  return (contactId) => {
    const contact = contacts.find(({ id }) => id === contactId)
    return contact ? visitsUpTo(contact, others, group).map(({ id }) => id) : []
  }
}
