import { ownTree } from '@xinshe/tenancy/own-tree.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { unitActs } from '../unit-acts.ts'

/** What was done here and below about posts, contracts and blocks: who, when, why; the newest first, a page at a time. */
export const acts = procedure({ permission: 'tenant.read', scope: 'tenant', audit: 'read', purpose: 'administration' })
  .input(z.strictObject({ before: z.iso.datetime().optional() }))
  .query(async ({ ctx, input }) => {
    const ids = (await ownTree(ctx.db, ctx.tenant.path)).map(({ id }) => id)
    return unitActs(ctx, input.before, (query) => query.where((eb) => eb('u.tenant_id', '=', eb.fn.any(eb.val(ids)))))
  })
