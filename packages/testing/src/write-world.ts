import { randomUUID } from 'node:crypto'
import type { CoreTables } from '@xinshe/db/tables/index.ts'
import type { Kysely } from 'kysely'
import { partner, people, units } from './world-rows.ts'

/** The rows of the small world, into a database that has none. */
export async function writeWorld(owner: Kysely<CoreTables>): Promise<void> {
  const { tenants, agencies, contracts } = units
  for (const { parent, ...tenant } of Object.values(tenants)) {
    await owner.insertInto('core.tenant').values({ ...tenant, parent_id: parent ? tenants[parent].id : null }).execute()
  }
  await owner.insertInto('core.agency').values(Object.values(agencies)).execute()
  for (const { areas, modules, ...contract } of Object.values(contracts)) {
    await owner.insertInto('core.contract').values({ ...contract, targets: '[]' }).execute()
    await owner.insertInto('core.contract_area').values(areas.map((tenant_id) => ({ tenant_id, contract_id: contract.id }))).execute()
    for (const module of modules) {
      await owner.insertInto('core.contract_module').values({ contract_id: contract.id, module, starts: contract.starts, ends: contract.ends }).execute()
      await owner.insertInto('core.module_switch').values({ contract_id: contract.id, module, is_on: true, reason: '合同约定', made_by: randomUUID() }).execute()
    }
  }
  const kept = { ...partner, phone: null, fields: null, made_by: people.lead1.accountId as never }
  await owner.insertInto('core.partner').values(kept).execute()
  for (const [name, { accountId, postId, displayName, ...post }] of Object.entries(people)) {
    await owner.insertInto('core.account').values({ id: accountId, name: name.toLowerCase(), display_name: displayName, password_hash: 'none' }).execute()
    await owner.insertInto('core.post').values({ id: postId, account_id: accountId, ends: null, made_by: null, tenant_id: null, contract_id: null, agency_id: null, ...post }).execute()
  }
}
