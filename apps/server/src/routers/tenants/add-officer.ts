import { covers } from '@xinshe/core/tenant/covers.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { accountForPost, accountOf, hashedAccount } from '../account-for-post.ts'
import { day, reason } from '../act-input.ts'
import { addPost } from '../add-post.ts'

/** Gives somebody a post at this bureau or one below it. */
export const addOfficer = procedure({ permission: 'officer.write', scope: 'tenant', audit: 'write', purpose: 'administration' })
  .input(
    z.strictObject({
      tenantId: z.uuid(),
      role: z.enum(['bureau-officer', 'bureau-admin']),
      account: accountForPost,
      starts: day,
      ends: day.nullable().default(null),
      reason
    })
  )
  .mutation(async ({ ctx, input: { tenantId, role, account, ...term } }) => {
    const who = await hashedAccount(account)
    const tenant = await ctx.db.selectFrom('core.tenant').select(['id', 'path', 'name']).where('id', '=', tenantId).executeTakeFirst()
    if (!tenant || !covers(ctx.tenant.path, tenant.path)) throw new Refusal('contract/outside-tree')
    const accountId = await accountOf(ctx, who, { role, unit: tenant.name })
    return { postId: await addPost(ctx, { accountId, role, tenantId: tenant.id, ...term }), accountId }
  })
