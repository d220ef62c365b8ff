import type { Kysely } from 'kysely'

interface Desk<Tables> {
  readonly db: Kysely<Tables>
  readonly tenant: { readonly id: string }
}

/**
 * The row that was written last, of whatever day it tells, and the account that wrote it: what `isOwnRetry` asks where a version
 * is how many rows there are.
 * @param of whose row: the case, or what else the version counts
 * @example const last = await lastMade(ctx, 'education.consultation', { case_id: caseId })
 */
export async function lastMade<Tables, Table extends keyof Tables & string>({ db, tenant }: Desk<Tables>, table: Table, of: Readonly<Partial<Record<keyof Tables[Table], string>>>): Promise<{ readonly id: string; readonly by: string } | null> {
  // `of` has checked the columns against the table; in here they are only names.
  const rows = (db as unknown as Kysely<Record<string, Record<'id' | 'made_by' | 'made_at' | 'tenant_id', string>>>)
    .selectFrom<string>(table)
    .select(['id', 'made_by as by'])
    .where('tenant_id', '=', tenant.id)
  const ofThis = Object.entries(of).reduce((query, [column, value]) => query.where(column as 'id', '=', value as string), rows)
  return (await ofThis.orderBy('made_at', 'desc').limit(1).executeTakeFirst()) ?? null
}
