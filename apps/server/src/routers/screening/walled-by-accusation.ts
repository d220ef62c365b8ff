import { sql } from 'kysely'

/** Whether an accusation walls the matter `m` of the query. Whoever is recused stands behind the wall too, and is not accused. */
export const walledByAccusation = sql<boolean>`exists (select from unnest(m.walled_from) u where not exists (select from core.recusal x join core."case" c on c.tenant_id = x.tenant_id and c.id = x.case_id
  where c.tenant_id = m.tenant_id and c.matter_id = m.id and x.account_id = u and x.lifted_at is null))`
