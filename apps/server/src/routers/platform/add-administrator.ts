import { agencyId, tenantId } from '@xinshe/core/ids.ts'
import { NotFound } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { accountForPost, accountOf, hashedAccount } from '../account-for-post.ts'
import { day, reason } from '../act-input.ts'
import { addPost } from '../add-post.ts'

const ofBureau = z.strictObject({ role: z.literal('bureau-admin'), tenantId })
const ofAgency = z.strictObject({ role: z.literal('agency-admin'), agencyId })

/** Gives a bureau or an agency an administrator; everybody else there is theirs to add. */
export const addAdministrator = procedure({ permission: 'agency.write', scope: 'platform', audit: 'write', purpose: 'administration' })
  .input(z.strictObject({ post: z.discriminatedUnion('role', [ofBureau, ofAgency]), account: accountForPost, starts: day, ends: day.nullable().default(null), reason }))
  .mutation(async ({ ctx, input: { post, account, ...term } }) => {
    const who = await hashedAccount(account)
    const unit =
      post.role === 'bureau-admin'
        ? await ctx.db.selectFrom('core.tenant').select('name').where('id', '=', post.tenantId).executeTakeFirst()
        : await ctx.db.selectFrom('core.agency').select('name').where('id', '=', post.agencyId).executeTakeFirst()
    if (!unit) throw new NotFound()
    const accountId = await accountOf(ctx, who, { role: post.role, unit: unit.name })
    return { postId: await addPost(ctx, { ...post, ...term, accountId }), accountId }
  })
