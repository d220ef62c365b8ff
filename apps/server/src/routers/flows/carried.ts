import { sql } from 'kysely'

/**
 * Of a flow `f`: the contact it belongs to, as it was recorded anew last. Whoever looks that contact up names its matter as well:
 * the planner may not call a function before row security has spoken, and by the tenant alone it would walk through the town's.
 */
export const correctedContact = sql<string>`core.corrected_contact(f.tenant_id, f.contact_id)`

/**
 * Of a flow `f` and that contact `k`: whether it went over to it. A flow that was closed when the contact was corrected stayed
 * behind: the correction opens one of its own.
 */
export const isCarried = sql<boolean>`k.replaces is not null and core.was_flow_open(f.tenant_id, f.id,
  (select s.made_at from core.contact_strike s where s.tenant_id = k.tenant_id and s.contact_id = k.replaces))`
