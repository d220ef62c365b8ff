import { z } from 'zod'
import { procedure } from '../../rpc.ts'

/** The language of the screen, kept with the account. */
export const setLanguage = procedure({ permission: 'session.write', scope: 'account', audit: 'write' })
  .input(z.strictObject({ language: z.enum(['zh', 'en']) }))
  .mutation(({ ctx, input }) => ctx.session.setLanguage(input.language))
