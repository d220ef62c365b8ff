import { z } from 'zod'
import { NotFound } from '@xinshe/plugin-kit/server'
import { procedure } from '../rpc.ts'

/** Ends a monthly item; what was held of it stays. @throws NotFound */
export const retireItem = procedure({ permission: 'activity.approve', scope: 'tenant', audit: 'write', purpose: 'administration' })
  .input(z.strictObject({ itemId: z.uuid() }))
  .mutation(async ({ ctx, input: { itemId } }) => {
    const { numUpdatedRows } = await ctx.db
      .updateTable('education.monthly_item')
      .set({ retired_at: ctx.now() })
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', itemId)
      .where('retired_at', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw new NotFound()
    ctx.note({ itemId })
  })
