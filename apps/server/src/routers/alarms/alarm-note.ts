import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Vault } from '@xinshe/db/sealing/vault.ts'
import { TRPCError } from '@trpc/server'
import { Refusal } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'

/** What somebody wrote about an alarm: where, what, whom it was told to, why. */
export interface AlarmText {
  readonly place?: string
  readonly text: string
}

/** Sealed under a key of the alarm's own, which belongs to the place of the alarm and not to the desk it is read at. */
export async function sealNote(vault: Vault, { id, tenantId }: { id: string; tenantId: string }, note: AlarmText): Promise<{ id: string; sealed: Buffer }> {
  const noteId = randomUUID()
  return { id: noteId, sealed: await sealNoteBy(vault.at(tenantId), { alarmId: id, noteId }, note) }
}

/** The same, by keys that were lent for this alarm alone. */
export function sealNoteBy(keys: Pick<Vault, 'seal'>, { alarmId, noteId }: { alarmId: string; noteId: string }, note: AlarmText): Promise<Buffer> {
  return keys.seal(alarmId, placeOf(noteId), { ...note })
}

export async function openNote(vault: Vault, { id, tenantId }: { id: string; tenantId: string }, note: { id: string; sealed: Buffer }): Promise<AlarmText> {
  const { place = '', text = '' } = await vault.at(tenantId).unseal(id, placeOf(note.id), note.sealed)
  return { place: String(place), text: String(text) }
}

/** What this person wrote under an id before, on whichever alarm of the place: for what is sent again after a lost answer. */
export async function noteUnder({ db, vault, actor }: Pick<DeskContext, 'db' | 'vault' | 'actor'>, { tenantId }: { tenantId: string }, noteId: string) {
  const row = await db
    .selectFrom('core.alarm_note')
    .select(['id', 'alarm_id as alarmId', 'sealed'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', noteId)
    .where('made_by', '=', actor.userId)
    .executeTakeFirst()
  return row && { alarmId: row.alarmId, ...(await openNote(vault, { id: row.alarmId, tenantId }, row)) }
}

const placeOf = (id: string) => ({ table: 'core.alarm_note', id, version: 1 })

/**
 * The database decides once more, under its lock: whoever was slower is told what happened meanwhile.
 * @param more what else this act is refused for
 */
export function actOnAlarm<T>(statement: Promise<T>, more: Readonly<Record<string, () => Error>> = {}): Promise<T> {
  return refuseByDatabase(statement, {
    '42501': () => new TRPCError({ code: 'FORBIDDEN' }),
    '40001': () => new Refusal('alarm/changed'),
    ...more
  })
}

/** `null::bytea` where nothing was written. */
export const noteValues = (note: { id: string; sealed: Buffer } | null) => sql`${note?.id ?? null}::uuid, ${note?.sealed ?? null}::bytea`
