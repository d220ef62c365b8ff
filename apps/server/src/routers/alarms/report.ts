import { sql } from 'kysely'
import { reportOrgans } from '@xinshe/core/alarm/alarm.ts'
import { decideReportTime } from '@xinshe/core/alarm/decide-report-time.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { actOnAlarm, noteValues, sealNote } from './alarm-note.ts'
import { loadFor } from './load-alarm.ts'

/** The receipt of the report to the organ in charge: whom, when, who took it or under which number (6.3.3.0). */
export const report = procedure({ permission: 'alarm.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ alarmId: z.uuid(), organ: z.enum(reportOrgans), toldAt: z.iso.datetime({ offset: true }), receipt: z.string().trim().max(500) }))
  .mutation(async ({ ctx, input: { alarmId, organ, toldAt, receipt } }) => {
    const alarm = await loadFor(ctx, alarmId, { kind: 'report', text: receipt })
    const decision = decideReportTime(toldAt, alarm.raisedAt, ctx.now())
    if (!decision.ok) throw new Refusal(decision.code)
    const written = await sealNote(ctx.vault, alarm, { text: receipt })
    await actOnAlarm(sql`select core.report_alarm(${alarm.tenantId}, ${alarmId}, ${organ}, ${toldAt}::timestamptz, ${noteValues(written)})`.execute(ctx.db))
    ctx.note({ organ })
    return { reported: true }
  })
