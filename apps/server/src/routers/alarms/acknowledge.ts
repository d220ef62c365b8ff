import { sql } from 'kysely'
import { Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { actOnAlarm } from './alarm-note.ts'
import { loadFor } from './load-alarm.ts'

/** 接手: a person takes it, and it climbs no further; the report stays due (6.3.3.0). @throws Refusal alarm/own, alarm/lies-above, alarm/handed-on: all was handed on, and another of the tier is there */
export const acknowledge = procedure({ permission: 'alarm.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ alarmId: z.uuid() }))
  .mutation(async ({ ctx, input }) => {
    const { tenantId } = await loadFor(ctx, input.alarmId, { kind: 'acknowledge' })
    await actOnAlarm(sql`select core.acknowledge_alarm(${tenantId}, ${input.alarmId})`.execute(ctx.db), { '23503': () => new Refusal('alarm/handed-on') })
    return { acknowledged: true }
  })
