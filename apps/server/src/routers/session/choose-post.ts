import { deskAddress } from '@xinshe/tenancy/desk-address.ts'
import { postId } from '@xinshe/core/ids.ts'
import { NotFound } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'

/** Goes on as the holder of another post, under a new session id (security.md C02). */
export const choosePost = procedure({ permission: 'session.write', scope: 'account', audit: 'write' })
  .input(z.strictObject({ postId }))
  .mutation(async ({ ctx, input }) => {
    const post = ctx.identity?.posts.find(({ id }) => id === input.postId)
    if (!post) throw new NotFound()
    await ctx.session.choosePost(post.id)
    return { to: deskAddress(post) }
  })
