import { randomUUID } from 'node:crypto'
import type { EntryKind } from '../domain/clue.ts'
import type { PreventionContext } from './prevention-context.ts'

/** Where the words of an entry are sealed, under the key of their clue. */
export const placeOf = (id: string) => ({ table: 'source_prevention.clue_entry', id, version: 1 })

/** One row of a clue's history, with its author and time (4.2). */
export async function writeEntry(
  { db, tenant, sealing, now }: Pick<PreventionContext, 'db' | 'tenant' | 'sealing' | 'now'>,
  { id = randomUUID(), clueId, kind, said }: { id?: string; clueId: string; kind: EntryKind; said: Readonly<Record<string, unknown>> }
): Promise<void> {
  await db
    .insertInto('source_prevention.clue_entry')
    .values({ tenant_id: tenant.id, id, clue_id: clueId, kind, happened_at: now(), sealed: await sealing.seal(clueId, placeOf(id), said) })
    .execute()
}

/** What was written when a clue was found. */
export async function foundIn({ db, tenant, sealing }: Pick<PreventionContext, 'db' | 'tenant' | 'sealing'>, clueId: string): Promise<Readonly<Record<string, unknown>>> {
  const { id, sealed } = await db
    .selectFrom('source_prevention.clue_entry')
    .select(['id', 'sealed'])
    .where('tenant_id', '=', tenant.id)
    .where('clue_id', '=', clueId)
    .where('kind', '=', 'found')
    .executeTakeFirstOrThrow()
  return sealing.unseal(clueId, placeOf(id), sealed)
}

/** What was written under an id before: for what is sent again after a lost answer. */
export async function saidUnder({ db, tenant, sealing }: Pick<PreventionContext, 'db' | 'tenant' | 'sealing'>, clueId: string, id: string): Promise<{ text: unknown } | undefined> {
  const row = await db.selectFrom('source_prevention.clue_entry').select('sealed').where('tenant_id', '=', tenant.id).where('clue_id', '=', clueId).where('id', '=', id).executeTakeFirst()
  return row && { text: (await sealing.unseal(clueId, placeOf(id), row.sealed))['text'] }
}
