import { sql } from 'kysely'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'

/** It stood on this person's screen: from now on it is not opened over their work again, at any of their desks. */
export const markShown = procedure({ permission: 'alarm.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ alarmId: z.uuid() }))
  .mutation(async ({ ctx, input }) => {
    await sql`select core.mark_alarm_shown(${input.alarmId})`.execute(ctx.db)
    ctx.note({ alarmId: input.alarmId })
    return { shown: true }
  })
