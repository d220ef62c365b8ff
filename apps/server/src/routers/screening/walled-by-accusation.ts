import { sql } from 'kysely'

/** Whether an accusation walls the matter `m` of the query. Whoever is recused alone stands behind the wall too, and is not accused. */
export const walledByAccusation = sql<boolean>`core.is_accusation_walled(m.tenant_id, m.id)`
