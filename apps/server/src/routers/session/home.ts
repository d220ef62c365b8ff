import { homePost } from '@xinshe/auth/choose-post.ts'
import { deskAddress } from '@xinshe/tenancy/desk-address.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { procedure } from '../../rpc.ts'

/**
 * Where this person's day begins, the desk of the chosen post, else of the one nearest to the desk; in which language;
 * and whether a password of one's own must be chosen first.
 */
export const home = procedure({ permission: 'signed-in', scope: 'account', audit: { none: 'an address and a language, nothing else' } }).query(({ ctx }) => {
  const post = ctx.identity && homePost(ctx.identity)
  if (!post) throw new Refusal('session/no-post')
  const { language, passwordIsGiven } = ctx.identity!.account
  return { to: deskAddress(post), language, passwordIsGiven }
})
