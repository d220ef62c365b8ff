import type { TakingContract } from '@xinshe/core/contract/decide-contract-hand-over.ts'
import { today } from '@xinshe/words'
import { sql } from 'kysely'
import type { DeskContext } from '../../desk-context.ts'

export interface TakingContractRow extends TakingContract {
  readonly number: string
  readonly title: string
  readonly agencyName: string
}

/** The other contracts in force that serve a place of this one, with what they list today and who leads them, the longest-serving first. */
export async function takingContracts({ db, now }: Pick<DeskContext, 'db' | 'now'>, contractId: string): Promise<TakingContractRow[]> {
  const day = today(now())
  const { rows } = await sql<TakingContractRow>`
    select c.id, c.number, c.title, c.agency_id as "agencyId", g.name as "agencyName", c.starts, c.ends,
      array(select a.tenant_id from core.contract_area a where a.contract_id = c.id) as areas,
      array(select m.module from core.contract_module m where m.contract_id = c.id and ${day} between m.starts and m.ends) as modules,
      (select coalesce(json_agg(json_build_object('id', p.id, 'accountId', p.account_id) order by p.starts, p.id), '[]')
        from core.post p join core.account x on x.id = p.account_id and x.disabled_at is null
        where p.contract_id = c.id and p.role = 'lead' and p.handed_over_at is null and ${day} >= p.starts and (p.ends is null or ${day} <= p.ends)) as leads
    from core.contract c
    join core.agency g on g.id = c.agency_id
    where c.id <> ${contractId} and ${day} between c.starts and c.ends
      and exists (select from core.contract_area a join core.contract_area b on b.tenant_id = a.tenant_id and b.contract_id = ${contractId} where a.contract_id = c.id)
    order by g.name, c.number`.execute(db)
  return rows
}
