import type { ColumnType, Generated } from 'kysely'

/** Set by the database (default or trigger); never written by the application. */
export type ByDatabase<T> = ColumnType<T, never, never>

/** Written once, at insert. */
export type Once<T> = ColumnType<T, T, never>

/** jsonb: read as an object, written as JSON text. */
export type Json<T> = ColumnType<T, string, string>

/** Every row of a tenant table: `primary key (tenant_id, id)`. */
export interface TenantRow {
  tenant_id: Once<string>
  id: Generated<string>
}

/** Who made the row and when; the database fills both. */
export interface Made {
  made_by: ByDatabase<string>
  made_at: ByDatabase<Date>
}

/** The five columns by which a row leans on a case; `ctx.caseRow(caseId)` supplies them. A `type`, so that plugin tables may be built from it. */
export type CaseRow = {
  tenant_id: Once<string>
  case_id: Once<string>
  contract_id: Once<string>
  worker_id: Once<string>
  walled_from: ByDatabase<string[]>
}

/** What the counter registers is served by the contracts it was dispatched to, and may be walled from a unit. */
export interface Served {
  served_by: ColumnType<string[], string[] | undefined, never>
  walled_from: ByDatabase<string[]>
}
