import type { CoreTables } from '@xinshe/db/tables/index.ts'
import { sql, type Kysely } from 'kysely'
import { chunksOf } from './chunks-of.ts'
import type { MatterKey } from './insert-matters.ts'
import type { Reply } from './read-reply.ts'

/**
 * Notes what the matters were answered. A later file may bring the answer to a message that came without one; an answer
 * that is already there, by its time and text, is left alone.
 *
 * @returns how many are new
 */
export async function insertReplies(db: Kysely<CoreTables>, answered: readonly (MatterKey & { readonly reply: Reply })[], madeBy: string): Promise<number> {
  let made = 0n
  for (const chunk of chunksOf(answered, 200)) {
    const rows = chunk.map(({ tenantId, matterId, reply }) => ({ tenant_id: tenantId, matter_id: matterId, replied_at: reply.at, body: reply.body }))
    const { numAffectedRows } = await sql`
      insert into core.reply (tenant_id, matter_id, replied_at, body, made_by)
      select r.tenant_id, r.matter_id, r.replied_at, r.body, ${madeBy}::uuid
      from json_to_recordset(${JSON.stringify(rows)}::json) as r (tenant_id uuid, matter_id uuid, replied_at timestamptz, body text)
      where not exists (
        select from core.reply k
        where k.tenant_id = r.tenant_id and k.matter_id = r.matter_id and k.replied_at = r.replied_at and k.body = r.body)`.execute(db)
    made += numAffectedRows ?? 0n
  }
  return Number(made)
}
