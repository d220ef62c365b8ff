import { sql } from 'kysely'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'

/** 已阅: this person knows of the rating. */
export const seeNotice = procedure({ permission: 'risk-notice.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ ratingId: z.uuid() }))
  .mutation(async ({ ctx, input }) => {
    await sql`select core.see_rating(${input.ratingId})`.execute(ctx.db)
    ctx.note({ ratingId: input.ratingId })
    return { seen: true }
  })
