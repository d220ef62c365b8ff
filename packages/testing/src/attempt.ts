import { codeOf } from '@xinshe/db/lease.ts'
import { tenantTransaction } from '@xinshe/db/tenant-transaction.ts'
import { CompiledQuery } from 'kysely'
import type pg from 'pg'
import type { SignedIn } from './world.ts'

/**
 * What happens when this person sends this SQL, as an injected statement would be sent: through the product's own pool
 * and ticket. Undone afterwards.
 * @returns the first value of the first row as text ('null', or 'done' without a row), or the SQLSTATE of the refusal
 */
export async function attempt(app: pg.Pool, who: SignedIn, text: string): Promise<string> {
  const undone = new Error('undone')
  let answer = 'done'
  try {
    await tenantTransaction(app, who.holder, async (db) => {
      const { rows } = await db.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text))
      const row = rows[0]
      if (row) answer = asText(Object.values(row)[0])
      throw undone
    })
  } catch (error) {
    if (error !== undone) return codeOf(error) ?? Promise.reject(error)
  }
  return answer
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  return String(value)
}
