import { sql } from 'kysely'
import type { Classified } from '@xinshe/core/classification/classified.ts'
import { decideRepeat } from '@xinshe/core/classification/decide-repeat.ts'
import { sameMatter } from '@xinshe/core/classification/same-matter.ts'
import type { DeskContext } from '../../desk-context.ts'
import { isNews } from './is-news.ts'
import { loadRegistrations, type LoadedRegistration } from './load-registrations.ts'

/**
 * Computes 3.4 for the contacts of a matter and of every registration joined to it, and writes down what is new there too,
 * also where another contract serves it. What accuses the caller is left as it is: whoever acts on it next computes it.
 */
export async function classifyRepeats(ctx: Pick<DeskContext, 'db' | 'tenant' | 'now'>, matterId: string): Promise<void> {
  const registrations = await loadRegistrations(ctx, matterId)
  const counting = registrations.map((one) => ({ ...one, attendances: one.attendances.filter(({ id }) => !one.isOverruled(id)) }))
  const rows = registrations.flatMap((one) => newsOf(one, counting))
  if (rows.length > 0) await sql`select core.note_repeats(${ctx.tenant.id}, ${matterId}, ${JSON.stringify(rows)})`.execute(ctx.db)
}

function newsOf({ matterId, contacts, flags, isOverruled }: LoadedRegistration, counting: readonly LoadedRegistration[]) {
  const seen = sameMatter(matterId, counting)
  return contacts
    .filter(({ id }) => !isOverruled(id))
    .map((contact) => ({ contact, said: decideRepeat({ contact, ...seen }) }))
    .filter(({ contact, said }) => isNews(said, flags.find(({ contactId }) => contactId === contact.id)))
    .map(({ contact, said }) => rowOf(contact.id, said))
}

function rowOf(contactId: string, { holds, sub, ordinal, basis }: Classified) {
  return { contact_id: contactId, holds, sub: sub ?? null, ordinal: ordinal ?? null, basis }
}
