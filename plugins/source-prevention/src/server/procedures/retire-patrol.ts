import { z } from 'zod'
import { letGo, NotFound } from '@xinshe/plugin-kit/server'
import { patrolThing } from '../held/things.ts'
import { procedure } from '../rpc.ts'

/** Ends a planned patrol; what was seen on it stays. @throws NotFound */
export const retirePatrol = procedure({ permission: 'patrol.approve', scope: 'tenant', audit: 'write', purpose: 'administration' })
  .input(z.strictObject({ planId: z.uuid() }))
  .mutation(async ({ ctx, input: { planId } }) => {
    const { numUpdatedRows } = await ctx.db
      .updateTable('source_prevention.patrol_plan')
      .set({ retired_at: ctx.now() })
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', planId)
      .where('retired_at', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw new NotFound()
    await letGo(ctx, patrolThing(planId))
    ctx.note({ planId })
  })
