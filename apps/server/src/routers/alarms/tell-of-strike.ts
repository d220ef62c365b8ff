import { sql } from 'kysely'
import type { DeskContext } from '../../desk-context.ts'
import { noteValues, sealNote } from './alarm-note.ts'

/**
 * An alarm that went up from the flow of a contact hears that the contact was struck or recorded anew (3.1), by whom and as what,
 * also where it is closed. It stays as it was given. Why is not said: that was written about the petition, and whoever is told of
 * an alarm is not told of the case.
 */
export async function tellOfStrike({ db, tenant, vault }: Pick<DeskContext, 'db' | 'tenant' | 'vault'>, strikeId: string, text: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from core.alarms_of_strike(${tenant.id}, ${strikeId}) id order by id`.execute(db)
  for (const { id } of rows) {
    const note = await sealNote(vault, { id, tenantId: tenant.id }, { text })
    await sql`select core.note_strike(${tenant.id}, ${strikeId}, ${id}, ${noteValues(note)})`.execute(db)
  }
}
