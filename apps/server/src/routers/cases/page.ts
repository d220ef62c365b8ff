import { sql, type Expression } from 'kysely'
import { z } from 'zod'

/** Pages by key: where the last line stood, to the microsecond. A page that shifts meanwhile repeats and leaves out nothing. */
export const pageKey = z.strictObject({ at: z.iso.datetime({ offset: true }), id: z.uuid() })
export type PageKey = z.infer<typeof pageKey>

export const pageSize = z.int().min(1).max(100).default(50)

/** What stands after the key, newest first: `after(eb.ref('c.opened_at'), eb.ref('c.id'), key)`. */
export function after(at: Expression<unknown>, id: Expression<unknown>, key: PageKey) {
  return sql<boolean>`(${at}, ${id}) < (${key.at}::timestamptz, ${key.id}::uuid)`
}

/** A moment with its microseconds, as a key needs it and JSON carries it. */
export function moment(column: Expression<unknown>) {
  return sql<string>`to_json(${column}) #>> '{}'`
}

/** One row more was read than is shown: it says whether there is a next page. */
export function cut<Row, Key extends PageKey>(rows: readonly Row[], size: number, keyOf: (row: Row) => Key): { rows: readonly Row[]; next: Key | null } {
  const shown = rows.slice(0, size)
  return { rows: shown, next: rows.length > size ? keyOf(shown.at(-1)!) : null }
}
