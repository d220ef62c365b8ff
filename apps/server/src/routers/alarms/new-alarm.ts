import { alarmKind } from '@xinshe/core/alarm/alarm.ts'
import { z } from 'zod'

/** What the red button sends, whoever presses it. The id is the caller's: sent again it is the same alarm. */
export const newAlarm = z.strictObject({
  requestId: z.uuid(),
  kind: alarmKind,
  lifeDanger: z.boolean().nullable().default(null),
  place: z.string().trim().max(200).default(''),
  text: z.string().trim().max(2000).default('')
})
