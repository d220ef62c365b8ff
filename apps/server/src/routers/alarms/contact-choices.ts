import { sql } from 'kysely'
import { procedure } from '../../rpc.ts'

interface Choice {
  readonly accountId: string
  readonly name: string
  readonly unit: string
}

/** Who may be named as the crisis contact here: officers of this bureau, and staff of the contracts that serve the place today. */
export const contactChoices = procedure({ permission: 'crisis-setting.write', scope: 'tenant', audit: 'read', purpose: 'administration' }).query(async ({ ctx }) => {
  const { rows } = await sql<Choice>`
    select distinct on (a.display_name, a.id) a.id as "accountId", a.display_name as name, coalesce(t.name, g.name) as unit
    from core.post p join core.account a on a.id = p.account_id and a.disabled_at is null
    left join core.tenant t on t.id = p.tenant_id left join core.agency g on g.id = p.agency_id
    left join core.contract c on c.id = p.contract_id and core.today() between c.starts and c.ends
    where p.role <> 'partner' and p.handed_over_at is null and core.today() >= p.starts and (p.ends is null or core.today() <= p.ends)
      and (p.tenant_id = ${ctx.tenant.id} or exists (select from core.contract_area r where r.contract_id = c.id and r.tenant_id = ${ctx.tenant.id}))
    order by a.display_name, a.id, p.tenant_id nulls last limit 500`.execute(ctx.db)
  return rows
})
