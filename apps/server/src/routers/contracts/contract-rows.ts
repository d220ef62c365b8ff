import type { ContractTarget } from '@xinshe/db/tables/tenants.ts'
import type { CoreTables } from '@xinshe/db/tables/index.ts'
import { sql, type Kysely } from 'kysely'

/** A contract as lists show it: tenant × agency × period × modules × service area. */
export interface ContractRow {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly tenantId: string
  readonly tenantName: string
  readonly agencyId: string
  readonly agencyName: string
  readonly agencySlug: string
  readonly starts: string
  readonly ends: string
  /** By today's date in Guangzhou. */
  readonly state: 'coming' | 'in-force' | 'ended'
  readonly areas: readonly { readonly id: string; readonly slug: string; readonly name: string }[]
  readonly modules: readonly string[]
  readonly targets: readonly ContractTarget[]
}

/** Contracts are public knowledge to whoever has signed in, so the caller states which: by ids. Those in force first. */
export async function contractRows(db: Kysely<CoreTables>, ids: readonly string[]): Promise<ContractRow[]> {
  const { rows } = await sql<ContractRow>`
    select c.id, c.number, c.title, c.tenant_id as "tenantId", t.name as "tenantName",
      g.id as "agencyId", g.name as "agencyName", g.slug as "agencySlug", c.starts, c.ends,
      case when c.starts > core.today() then 'coming' when c.ends < core.today() then 'ended' else 'in-force' end as state,
      (select coalesce(json_agg(json_build_object('id', x.id, 'slug', x.slug, 'name', x.name) order by x.path), '[]')
        from core.contract_area a join core.tenant x on x.id = a.tenant_id where a.contract_id = c.id) as areas,
      array(select m.module from core.contract_module m where m.contract_id = c.id order by m.module) as modules,
      c.targets
    from core.contract c
    join core.tenant t on t.id = c.tenant_id
    join core.agency g on g.id = c.agency_id
    where c.id = any (${ids}::uuid[])
    order by (core.today() between c.starts and c.ends) desc, c.ends desc, c.number`.execute(db)
  return rows
}
