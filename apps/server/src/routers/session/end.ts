import { NotFound } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'

/** Ends one of the caller's own sessions, on whatever device it is. */
export const end = procedure({ permission: 'session.write', scope: 'account', audit: 'write' })
  .input(z.strictObject({ sessionId: z.uuid() }))
  .mutation(async ({ ctx, input }) => {
    if (!(await ctx.session.end(input.sessionId))) throw new NotFound()
  })
