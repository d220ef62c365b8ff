import { openStages } from '@xinshe/core/case/case.ts'
import { sql } from 'kysely'
import type { DeskContext } from '../../desk-context.ts'

export interface CaseToHandOver {
  readonly id: string
  readonly number: string
  readonly agencyName: string
  readonly contractTitle: string
  readonly contractNumber: string
  /** The unit that made the contract: its administrator hands the case over, on the page of that contract. */
  readonly bureauName: string
}

/**
 * The open cases of a matter that hang on an agency which may not see them any more: accused with `from`, or behind the wall there
 * is (7.1.2.i). Only to whoever sees them themselves, so never to that agency.
 */
export async function toHandOver({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, matterId: string, from?: readonly string[]): Promise<CaseToHandOver[]> {
  const { rows } = await sql<CaseToHandOver>`
    select c.id, c.number, g.name as "agencyName", k.title as "contractTitle", k.number as "contractNumber", t.name as "bureauName"
    from core."case" c
    join core.contract k on k.id = c.contract_id
    join core.agency g on g.id = k.agency_id
    join core.tenant t on t.id = k.tenant_id
    where c.tenant_id = ${tenant.id} and c.matter_id = ${matterId} and c.stage = any (${[...openStages]})
      and k.agency_id = any (${from ?? sql`c.walled_from`}::uuid[])
    order by c.opened_at`.execute(db)
  return rows
}
