import type { CoreTables } from '@xinshe/db/tables/index.ts'
import { sql, type Kysely } from 'kysely'
import { matterVector } from '../routers/cases/matter-words.ts'
import { chunksOf } from './chunks-of.ts'
import type { Petition } from './read-row.ts'

/** Where a matter is. */
export interface MatterKey {
  readonly tenantId: string
  readonly matterId: string
}

/** A petition that is not here yet: where it goes, and whose it is. */
export interface Placed extends MatterKey {
  readonly petition: Petition
  readonly petitionerId: string
}

interface Stamp {
  readonly madeBy: string
  /** The day the numbers and texts were copied (7.1.1.e). */
  readonly copiedOn: string
}

/**
 * Registers each petition as a matter and the contact, by the network (3.1), in which it was raised. Nobody serves them
 * yet: the counter dispatches.
 *
 * @returns the numbers that were taken; one that somebody registered in this very moment is not among them
 */
export async function insertMatters(db: Kysely<CoreTables>, placed: readonly Placed[], { madeBy, copiedOn }: Stamp): Promise<ReadonlySet<string>> {
  const taken = new Set<string>()
  for (const chunk of chunksOf(placed, 200)) {
    const { rows } = await sql<{ number: string }>`
      with matter as (
        insert into core.matter (tenant_id, id, petitioner_id, title, summary, words, official_number, copied_on, received_on, source, made_by)
        select tenant_id, id, petitioner_id, title, summary, words::tsvector, number, ${copiedOn}::date, received_on, 'import', ${madeBy}::uuid
        from json_to_recordset(${JSON.stringify(chunk.map(rowOf))}::json) as r
          (tenant_id uuid, id uuid, petitioner_id uuid, title text, summary text, words text, number text, received_on date)
        on conflict do nothing
        returning official_number)
      select official_number as number from matter`.execute(db)
    for (const { number } of rows) taken.add(number)
    await insertContacts(db, chunk.filter(({ petition }) => taken.has(petition.number)), madeBy)
  }
  return taken
}

function rowOf({ tenantId, matterId, petitionerId, petition: { title, summary, number, receivedOn } }: Placed) {
  return { tenant_id: tenantId, id: matterId, petitioner_id: petitionerId, title, summary, words: matterVector(title, summary), number, received_on: receivedOn }
}

async function insertContacts(db: Kysely<CoreTables>, placed: readonly Placed[], madeBy: string): Promise<void> {
  const rows = placed.map(({ tenantId, matterId, petition }) => ({ tenant_id: tenantId, matter_id: matterId, happened_at: petition.sentAt }))
  await sql`
    insert into core.contact (tenant_id, matter_id, channel, happened_at, made_by)
    select tenant_id, matter_id, 'online', happened_at, ${madeBy}::uuid
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (tenant_id uuid, matter_id uuid, happened_at timestamptz)`.execute(db)
}
