import { decidePassword } from '@xinshe/auth/decide-password.ts'
import { TRPCError } from '@trpc/server'
import { Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'

/** A new password, a new session id; every other session of the account ends. Nobody can choose it for somebody else. */
export const changePassword = procedure({ permission: 'session.write', scope: 'account', audit: 'write' })
  .input(z.strictObject({ current: z.string().min(1).max(512), next: z.string().min(1).max(512) }))
  .mutation(async ({ ctx, input }) => {
    const { account, posts } = ctx.identity!
    if (input.next === input.current) throw new Refusal('password/same')
    const units = posts.flatMap(({ homeName, agencyName }) => [homeName, agencyName]).filter((unit) => unit !== null)
    const decision = decidePassword(input.next, { name: account.name, displayName: account.displayName, posts: posts.map(({ role }) => role), units })
    if (!decision.ok) throw new Refusal(decision.code)

    const answer = await ctx.session.changePassword(input.current, input.next)
    if (answer === 'wrong') throw new Refusal('session/wrong-password')
    if (answer === 'throttled') throw new TRPCError({ code: 'TOO_MANY_REQUESTS' })
    if (answer === 'busy') throw new TRPCError({ code: 'SERVICE_UNAVAILABLE' })
  })
