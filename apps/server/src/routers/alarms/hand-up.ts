import { sql } from 'kysely'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { actOnAlarm, noteValues, sealNote } from './alarm-note.ts'
import { loadFor } from './load-alarm.ts'

/** 上交: to the next tier at once, with the reason; whoever it goes to must take it, and nobody whom it was handed up past can (6.3.3.0). */
export const handUp = procedure({ permission: 'alarm.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ alarmId: z.uuid(), reason: z.string().trim().max(2000) }))
  .mutation(async ({ ctx, input: { alarmId, reason } }) => {
    const alarm = await loadFor(ctx, alarmId, { kind: 'hand-up', text: reason })
    const written = await sealNote(ctx.vault, alarm, { text: reason })
    await actOnAlarm(sql`select core.hand_up_alarm(${alarm.tenantId}, ${alarmId}, ${noteValues(written)})`.execute(ctx.db))
    return { handedUp: true }
  })
