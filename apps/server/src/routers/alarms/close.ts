import { sql } from 'kysely'
import { alarmOutcomes } from '@xinshe/core/alarm/alarm.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { actOnAlarm, noteValues, sealNote } from './alarm-note.ts'
import { loadFor } from './load-alarm.ts'

/** The end of an alarm, with what came of it. A danger to life: by a second person, and only with the receipt, also when it proved false. */
export const close = procedure({ permission: 'alarm.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ alarmId: z.uuid(), outcome: z.enum(alarmOutcomes), text: z.string().trim().max(2000) }))
  .mutation(async ({ ctx, input: { alarmId, outcome, text } }) => {
    const alarm = await loadFor(ctx, alarmId, { kind: 'close', outcome, text })
    const written = await sealNote(ctx.vault, alarm, { text })
    await actOnAlarm(sql`select core.close_alarm(${alarm.tenantId}, ${alarmId}, ${outcome}, ${noteValues(written)})`.execute(ctx.db))
    ctx.note({ outcome })
    return { closed: true }
  })
