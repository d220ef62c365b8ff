import { sql } from 'kysely'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { actOnAlarm, noteValues, sealNote } from './alarm-note.ts'
import { loadFor } from './load-alarm.ts'

/** What there was no time to write when the button was pressed. */
export const note = procedure({ permission: 'alarm.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ alarmId: z.uuid(), place: z.string().trim().max(200).default(''), text: z.string().trim().min(1).max(2000) }))
  .mutation(async ({ ctx, input: { alarmId, place, text } }) => {
    const alarm = await loadFor(ctx, alarmId, { kind: 'note' })
    const written = await sealNote(ctx.vault, alarm, { place, text })
    await actOnAlarm(sql`select core.note_alarm(${alarm.tenantId}, ${alarmId}, ${noteValues(written)})`.execute(ctx.db))
    return { noted: true }
  })
