import { ownTree } from '@xinshe/tenancy/own-tree.ts'
import { procedure } from '../../rpc.ts'

/** What a new contract may consist of: agencies, service modules, places. */
export const choices = procedure({ permission: 'contract.write', scope: 'tenant', audit: 'read', purpose: 'administration' }).query(async ({ ctx }) => {
  const agencies = await ctx.db.selectFrom('core.agency').select(['id', 'slug', 'name', 'registration_number as registrationNumber']).orderBy('name').execute()
  const areas = await ownTree(ctx.db, ctx.tenant.path)
  return { agencies, modules: ctx.house.plugins.map(({ manifest: { id, title } }) => ({ id, title })), areas }
})
