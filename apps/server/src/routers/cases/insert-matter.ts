import type { NewContact } from '@xinshe/core/matter/contact.ts'
import type { NewMatter } from '@xinshe/core/matter/matter.ts'
import { postOf, servedBy, type DeskContext } from '../../desk-context.ts'
import { mustBePlace } from '../places/place-names.ts'
import { matterVector } from './matter-words.ts'

/**
 * Registers a matter under an id the client made (7.1.1.d–e).
 * @returns false when the id or the official number is already there
 * @throws Refusal place/unknown for a place of occurrence that is none
 */
export async function insertMatter(ctx: DeskContext, id: string, matter: Unbranded<NewMatter, 'petitionerId'>): Promise<boolean> {
  await mustBePlace(ctx.db, matter.occurrenceCode)
  const inserted = await ctx.db
    .insertInto('core.matter')
    .values({
      tenant_id: ctx.tenant.id,
      id,
      petitioner_id: matter.petitionerId,
      served_by: servedBy(postOf(ctx)),
      title: matter.title,
      summary: matter.summary,
      words: matterVector(matter.title, matter.summary),
      official_number: matter.officialNumber ?? null,
      copied_on: matter.copiedOn ?? null,
      occurrence_code: matter.occurrenceCode ?? '',
      occurrence_text: matter.occurrenceText,
      competent_organ: matter.competentOrgan,
      competent_level: matter.competentLevel ?? '',
      kind: matter.kind ?? '',
      received_on: matter.receivedOn
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

/** Registers one event by one channel (3.1); whom it was dispatched to follows from its matter. */
export async function insertContact({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, contact: Unbranded<NewContact, 'matterId'> & { readonly replaces?: string }, id?: string): Promise<string> {
  const inserted = await db
    .insertInto('core.contact')
    .values({
      tenant_id: tenant.id,
      ...(id && { id }),
      matter_id: contact.matterId,
      channel: contact.channel,
      happened_at: new Date(contact.happenedAt),
      headcount: contact.headcount,
      organ: contact.organ,
      organ_level: contact.organLevel ?? '',
      petitioner_id: contact.petitionerId ?? null,
      replaces: contact.replaces ?? null
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return inserted.id
}

type Unbranded<T, Key extends keyof T> = Omit<T, Key> & Record<Key, string>
