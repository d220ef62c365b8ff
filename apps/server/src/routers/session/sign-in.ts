import { TRPCError } from '@trpc/server'
import { Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'

/**
 * Opens a session under a new id. Unknown name, disabled account and wrong password are one answer (security.md C11);
 * too many attempts are refused before anything is compared (C09).
 */
export const signIn = procedure({ permission: 'anyone', scope: 'account', audit: 'write' })
  .input(z.strictObject({ name: z.string().trim().min(1).max(64), password: z.string().min(1).max(512) }))
  .mutation(async ({ ctx, input }) => {
    const answer = await ctx.session.signIn(input.name, input.password)
    if (answer === 'wrong') throw new Refusal('session/wrong-credentials')
    if (answer === 'throttled') throw new TRPCError({ code: 'TOO_MANY_REQUESTS' })
    if (answer === 'busy') throw new TRPCError({ code: 'SERVICE_UNAVAILABLE' })
  })
