import { sql } from 'kysely'

/** A notice reaches a bureau at its own desk, from the towns below: the floor of the ticket is its scope. */
export const withinTicket = sql<boolean>`n.tenant_id in (select unnest(t.tenants) from authz.ticket t)`
