import { addDays, type Day } from '@xinshe/words'
import { agencies, type DemoContract } from './demo-contracts.ts'
import type { DemoAccount } from './demo-staff.ts'
import type { DemoTenant } from './demo-tree.ts'
import { insertAll, type Loose } from './insert-all.ts'

interface Units {
  readonly tenants: readonly DemoTenant[]
  readonly contracts: readonly DemoContract[]
  readonly staff: readonly DemoAccount[]
  readonly passwordHash: string
  readonly today: Day
}

/** Tenants, agencies, contracts with areas, modules and switches, accounts and posts; each contract with the act that made it. */
export async function writeUnits(db: Loose, { tenants, contracts, staff, passwordHash, today }: Units): Promise<void> {
  const tenantId = (path: string) => tenants.find((tenant) => tenant.path === path)!.id
  const agencyId = (slug: string) => agencies.find((agency) => agency.slug === slug)!.id
  const accountId = (name: string) => staff.find((account) => account.name === name)!.id
  const adminOf = (path: string) => staff.find(({ posts }) => posts.some(({ role, tenant }) => role === 'bureau-admin' && tenant === path))!.id

  await insertAll(db, 'core.tenant', tenants.map((tenant) => ({ ...tenant })))
  await insertAll(db, 'core.agency', agencies.map((agency) => ({ ...agency })))
  await insertAll(db, 'core.account', staff.map(({ id, name, displayName }) => ({ id, name, display_name: displayName, password_hash: passwordHash })))
  for (const { id, tenant, agency, number, title, starts, ends, covers, modules, targets } of contracts) {
    // The bureau that buys the service makes the contract: who looks from there sees the name.
    const maker = adminOf(tenant)
    const place = { tenant_id: tenantId(tenant), agency_id: agencyId(agency) }
    await insertAll(db, 'core.contract', [{ id, ...place, number, title, starts, ends, targets: JSON.stringify(targets), made_by: maker }])
    await insertAll(db, 'core.contract_area', tenants.filter(covers).map((below) => ({ tenant_id: below.id, contract_id: id })))
    await insertAll(db, 'core.contract_module', modules.map(({ module, ends: own }) => ({ contract_id: id, module, starts, ends: own ?? ends })))
    await insertAll(db, 'core.module_switch', modules.filter(({ isOn }) => isOn).map(({ module }) => ({ contract_id: id, module, is_on: true, reason: '合同约定的服务模块', made_by: accountId(agency) })))
    await insertAll(db, 'core.unit_act', [{ ...place, contract_id: id, act: 'contract-created', reason: '政府采购结果', detail: JSON.stringify({ number }), made_by: maker }])
  }
  // The post of a partner hangs on their entry of the directory, which is written later.
  const posts = staff.flatMap(({ id: account_id, posts }) =>
    posts.filter(({ role }) => role !== 'partner').map(({ id, role, contract, agency, tenant, endedDaysAgo }) => {
      const serves = contracts.find(({ key }) => key === contract)
      return {
        id, account_id, role,
        tenant_id: tenant ? tenantId(tenant) : null,
        contract_id: serves?.id ?? null,
        agency_id: agency ? agencyId(agency) : null,
        starts: serves?.starts ?? addDays(today, -330),
        ends: endedDaysAgo ? addDays(today, -endedDaysAgo) : null,
        made_by: null,
        reason: '聘任'
      }
    })
  )
  await insertAll(db, 'core.post', posts)
}
