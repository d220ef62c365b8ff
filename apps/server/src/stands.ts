import { sql } from 'kysely'
import type { CoreTables } from '@xinshe/db/tables/index.ts'

/** The tables whose rows are added and never changed: a correction names the row it replaces, or takes back. */
type Corrected = { [Name in keyof CoreTables]: 'corrects' | 'is_struck' extends keyof CoreTables[Name] ? Name : never }[keyof CoreTables]

/** Whether a row of such a table stands: it was neither corrected nor taken back. `standingEntries` says it of rows that were read. */
export const stands = (table: Corrected, alias: string) =>
  sql<boolean>`not ${sql.ref(`${alias}.is_struck`)} and not exists (select from ${sql.table(table)} n where n.tenant_id = ${sql.ref(`${alias}.tenant_id`)} and n.corrects = ${sql.ref(`${alias}.id`)})`
