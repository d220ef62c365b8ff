import { sql } from 'kysely'
import type { TenantContext } from '@xinshe/plugin-kit/server'
import { say, shortDateTime, type Said } from '@xinshe/words'

/** Whom a matter went to; `byName` and `at` are null for what the import or a hand-over between contracts brought there. */
export interface Dispatched {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly agencyName: string
  readonly byName: string | null
  readonly at: Date | null
}

/** The contracts that serve a matter (8.2.a 分派), in the order they came to it. */
export async function dispatchesOf({ db, tenant }: Pick<TenantContext, 'db' | 'tenant'>, matterId: string): Promise<Dispatched[]> {
  const { rows } = await sql<Dispatched>`
    select c.id, c.number, c.title, g.name as "agencyName", a.display_name as "byName", d.at
    from core.matter m
    cross join lateral unnest(m.served_by) with ordinality s (contract_id, nth)
    join core.contract c on c.id = s.contract_id
    join core.agency g on g.id = c.agency_id
    left join lateral jsonb_to_recordset(m.dispatches) d ("contractId" uuid, by uuid, at timestamptz) on d."contractId" = c.id
    left join core.account a on a.id = d.by
    where m.tenant_id = ${tenant.id} and m.id = ${matterId}
    order by s.nth`.execute(db)
  return rows
}

/** `林秀珍 12-01 周二 10:20 已分派给明德社会工作服务中心（HT-one）`. */
export function dispatchStands({ agencyName, number, byName, at }: Dispatched): Said {
  const when = { zh: at ? ` ${shortDateTime(at, 'zh')} ` : '', en: at ? `, ${shortDateTime(at, 'en')}` : '' }
  return say(`${byName ?? ''}${when.zh}已分派给${agencyName}（${number}）`, `dispatched to ${agencyName} (${number})${byName ? ` by ${byName}` : ''}${when.en}`)
}
