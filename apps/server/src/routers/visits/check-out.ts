import { sql } from 'kysely'
import { Refusal } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { actOnAlarm, noteValues, sealNote } from '../alarms/alarm-note.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'

/** 签退 (7.2.2.f), by the visitor alone. An alarm that has gone out meanwhile hears of it, and is closed by a person. */
export const checkOut = procedure({ permission: 'visit.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ visitId: z.uuid() }))
  .mutation(async ({ ctx, input: { visitId } }) => {
    const ended = sql<{ alarm: string | null }>`select core.end_visit(${ctx.tenant.id}, ${visitId}) as alarm`.execute(ctx.db)
    const { rows } = await refuseByDatabase(ended, { '40001': () => new Refusal('visit/ended') })
    const alarmId = rows[0]!.alarm
    if (alarmId) {
      const note = await sealNote(ctx.vault, { id: alarmId, tenantId: ctx.tenant.id }, { text: '走访人已签退。' })
      await actOnAlarm(sql`select core.note_alarm(${ctx.tenant.id}, ${alarmId}, ${noteValues(note)})`.execute(ctx.db))
    }
    const { caseId } = await ctx.db.selectFrom('core.home_visit').select('case_id as caseId').where('tenant_id', '=', ctx.tenant.id).where('id', '=', visitId).executeTakeFirstOrThrow()
    await ctx.timeline({ caseId, kind: 'core/visit-ended', title: say('入户走访签退', 'Checked out of a home visit') })
    ctx.note({ visitId, ...(alarmId && { alarmId }) })
    return { alarmId }
  })
