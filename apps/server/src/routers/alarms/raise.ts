import { sql } from 'kysely'
import { alarmKind, levelOf } from '@xinshe/core/alarm/alarm.ts'
import { caseId } from '@xinshe/core/ids.ts'
import { NotFound } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import type { DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { openNote, sealNote, noteValues, type AlarmText } from './alarm-note.ts'
import { withinTicket } from './load-alarm.ts'
import { raiseAlarm } from './raise-alarm.ts'

/**
 * The red button (4.3): works in every tenant, whatever modules are on. The id is the caller's, so that pressing twice
 * and sending again after a lost answer raise one alarm; what was written meanwhile is added.
 */
export const raise = procedure({ permission: 'alarm.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(
    z.strictObject({
      requestId: z.uuid(),
      kind: alarmKind,
      lifeDanger: z.boolean().nullable().default(null),
      caseId: caseId.optional(),
      place: z.string().trim().max(200).default(''),
      text: z.string().trim().max(2000).default('')
    })
  )
  .mutation(async ({ ctx, input }) => {
    const tenantId = input.caseId ? await tenantOfCase(ctx, input.caseId) : ctx.tenant.id
    const alarm = { id: input.requestId, tenantId }
    const written = { place: input.place, text: input.text }
    const note = written.place || written.text ? await sealNote(ctx.vault, alarm, written) : null
    const level = levelOf(input.lifeDanger)

    const { isNew, people } = await raiseAlarm(ctx, { ...alarm, caseId: input.caseId ?? null, kind: input.kind, level, note })
    if (!isNew && note) await addIfUnwritten(ctx, alarm, written, note)
    ctx.note({ alarmId: alarm.id, kind: input.kind, level, isNew, people })
    return { alarmId: alarm.id, people }
  })

/** The place of a case that this post may see; a district raises for a case of its town. */
async function tenantOfCase({ db }: Pick<DeskContext, 'db'>, id: string): Promise<string> {
  const row = await db
    .selectFrom('core.case as a')
    .select('a.tenant_id')
    .where(withinTicket)
    .where('a.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new NotFound()
  return row.tenant_id
}

/** The first answer was lost and the person wrote on: nothing typed is lost, and nothing is written twice. */
async function addIfUnwritten(ctx: DeskContext, alarm: { id: string; tenantId: string }, written: Required<AlarmText>, note: { id: string; sealed: Buffer }): Promise<void> {
  const before = await ctx.db
    .selectFrom('core.alarm_note')
    .select(['id', 'sealed'])
    .where('tenant_id', '=', alarm.tenantId)
    .where('alarm_id', '=', alarm.id)
    .where('made_by', '=', ctx.actor.userId)
    .execute()
  for (const row of before) {
    const { place, text } = await openNote(ctx.vault, alarm, row)
    if (place === written.place && text === written.text) return
  }
  await sql`select core.note_alarm(${alarm.tenantId}, ${alarm.id}, ${noteValues(note)})`.execute(ctx.db)
}
