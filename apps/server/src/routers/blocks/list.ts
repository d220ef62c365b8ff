import { blockStates } from '@xinshe/tenancy/block-states.ts'
import { ownTree } from '@xinshe/tenancy/own-tree.ts'
import { procedure } from '../../rpc.ts'

/** Every service module, and which of this bureau and those below have said what about it. */
export const list = procedure({ permission: 'tenant.read', scope: 'tenant', audit: 'read', purpose: 'administration' }).query(async ({ ctx }) => {
  const tree = await ownTree(ctx.db, ctx.tenant.path)
  const states = await blockStates(ctx.db, tree.map(({ id }) => id))
  const nameOf = new Map(tree.map(({ id, name }) => [id, name]))
  return ctx.house.plugins.map(({ manifest: { id, title } }) => ({
    module: id,
    title,
    said: states
      .filter(({ module }) => module === id)
      .map(({ tenantId, isBlocked, reason, madeAt, madeBy }) => ({ tenantId, tenantName: nameOf.get(tenantId)!, isBlocked, reason, madeAt: madeAt.toISOString(), madeBy }))
  }))
})
