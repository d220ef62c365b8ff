import { sql } from 'kysely'

/** Whether the contract of a row runs today: when it has ended nobody is left to act, and what was overdue then is so no more (5.1.a). */
export const contractRuns = (of: 'k.contract_id' | 'p.contract_id') =>
  sql<boolean>`exists (select from core.contract o where o.id = ${sql.ref(of)} and core.today() between o.starts and o.ends)`
