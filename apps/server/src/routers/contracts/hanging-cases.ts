import { openStages, type Stage } from '@xinshe/core/case/case.ts'
import { sql } from 'kysely'
import type { DeskContext } from '../../desk-context.ts'

/** An open case of a contract, as the bureau that made it sees it: registry, no content. */
export interface HangingCaseRow {
  readonly id: string
  readonly number: string
  readonly stage: Stage
  readonly openedAt: Date
  readonly tenantId: string
  readonly tenantName: string
  readonly tenantSlug: string
  readonly workerName: string | null
  /** Whom a wall keeps it from: for the decision, never for the page. */
  readonly walledFrom: string[]
  /** The modules that have written into its story. */
  readonly modules: string[]
}

/** What hangs on the contract and is not closed, in every place it serves; the oldest first. */
export async function hangingCases({ db }: Pick<DeskContext, 'db'>, contractId: string): Promise<HangingCaseRow[]> {
  const { rows } = await sql<HangingCaseRow>`
    select c.id, c.number, c.stage, c.opened_at as "openedAt", c.tenant_id as "tenantId", t.name as "tenantName", t.slug as "tenantSlug", a.display_name as "workerName", c.walled_from as "walledFrom",
      array(select distinct split_part(e.kind, '/', 1) from core.timeline_entry e
        where e.tenant_id = c.tenant_id and e.case_id = c.id and e.kind not like 'core/%') as modules
    from core."case" c
    join core.tenant t on t.id = c.tenant_id
    left join core.post p on p.id = c.worker_id
    left join core.account a on a.id = p.account_id
    where c.contract_id = ${contractId} and c.stage = any (${[...openStages]})
      and c.tenant_id in (select x.tenant_id from core.contract_area x where x.contract_id = ${contractId})
    order by t.path, c.opened_at, c.id`.execute(db)
  return rows
}
