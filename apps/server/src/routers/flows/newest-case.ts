import { sql, type RawBuilder } from 'kysely'

/** The newest case of a matter, whoever sees it: the one that has its flows (docs/decisions/0021). `matter` is its id, or the column that holds it. */
export function newestCase(tenantId: string, matter: string | RawBuilder<string>): RawBuilder<string> {
  return sql<string>`core.newest_case(${tenantId}, ${matter})`
}
