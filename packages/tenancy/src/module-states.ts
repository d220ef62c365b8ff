import { sql, type Kysely } from 'kysely'
import type { CoreTables } from '@xinshe/db/tables/index.ts'

/** A module a contract lists, and what the agency and the bureaus have said of it. */
export interface ModuleState {
  readonly contractId: string
  readonly module: string
  /** The days the bureau contracted it for; the contract's own end where that came first. */
  readonly starts: string
  readonly ends: string
  readonly isContractOver: boolean
  /** The agency's word: the newest turn of its switch. */
  readonly isSwitchedOn: boolean
  readonly switchedAt: Date | null
  readonly switchedBy: string | null
  readonly reason: string | null
  /** Names of the bureaus on the path that block it. */
  readonly blockedBy: readonly string[]
  /** Whether it is on today: contract in force, listed, switched on, not blocked. */
  readonly isOn: boolean
}

/** Every contracted module of these contracts. What "on" means is `core.modules_on` alone. */
export async function moduleStates(db: Kysely<CoreTables>, contractIds: readonly string[]): Promise<ModuleState[]> {
  const { rows } = await sql<ModuleState>`
    select m.contract_id as "contractId", m.module, m.starts, least(m.ends, c.ends) as ends, c.ends < greatest(core.today(), c.starts) as "isContractOver",
      coalesce(s.is_on, false) as "isSwitchedOn", s.made_at as "switchedAt", s.reason,
      (select a.display_name from core.account a where a.id = s.made_by) as "switchedBy",
      array(select above.name from core.tenant t join core.tenant above on t.path = above.path or starts_with(t.path, above.path || '.')
        cross join lateral (select b.is_blocked from core.module_block b
          where b.tenant_id = above.id and b.module = m.module order by b.made_at desc limit 1) b
        where t.id = c.tenant_id and b.is_blocked order by above.path) as "blockedBy",
      m.module = any (core.modules_on(c.id)) as "isOn"
    from core.contract_module m
    join core.contract c on c.id = m.contract_id
    left join lateral (select x.is_on, x.made_at, x.made_by, x.reason from core.module_switch x
      where x.contract_id = m.contract_id and x.module = m.module order by x.made_at desc limit 1) s on true
    where m.contract_id = any (${contractIds}::uuid[])
    order by m.contract_id, m.module`.execute(db)
  return rows
}
