import { sql } from 'kysely'
import { levelOf, type AlarmKind, type AlarmLevel } from '@xinshe/core/alarm/alarm.ts'
import { caseId } from '@xinshe/core/ids.ts'
import { mustBeTheSame, NotFound } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { actOnAlarm, openNote, sealNote, noteValues, type AlarmText } from './alarm-note.ts'
import { withinTicket } from './load-alarm.ts'
import { newAlarm } from './new-alarm.ts'
import { raiseAlarm } from './raise-alarm.ts'

/**
 * The red button (4.3): works in every tenant, whatever modules are on. The id is the caller's, so that pressing twice
 * and sending again after a lost answer raise one alarm; what was written meanwhile is added. As another kind, with another
 * level or for another case it is another alarm: the first stands as it was raised, and whoever sends is told so.
 * @throws Refusal record/recorded-otherwise, alarm/request-used
 */
export const raise = procedure({ permission: 'alarm.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(newAlarm.extend({ caseId: caseId.optional() }))
  .mutation(async ({ ctx, input }) => {
    const tenantId = input.caseId ? await tenantOfCase(ctx, input.caseId) : ctx.tenant.id
    const alarm = { id: input.requestId, tenantId }
    const written = { place: input.place, text: input.text }
    const note = written.place || written.text ? await sealNote(ctx.vault, alarm, written) : null
    const level = levelOf(input.lifeDanger)

    const { isNew, people } = await raiseAlarm(ctx, { ...alarm, caseId: input.caseId ?? null, kind: input.kind, level, note })
    if (!isNew) await mustBeRaisedSo(ctx, alarm.id, { kind: input.kind, level, caseId: input.caseId ?? null })
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

/** What its raiser cannot read any more was raised all the same, and a retry is answered. @throws Refusal record/recorded-otherwise */
async function mustBeRaisedSo({ db }: Pick<DeskContext, 'db'>, id: string, sent: { kind: AlarmKind; level: AlarmLevel; caseId: string | null }): Promise<void> {
  const raised = await db
    .selectFrom('core.alarm as a')
    .select(['a.kind', 'a.level', 'a.case_id as caseId'])
    .where(withinTicket)
    .where('a.id', '=', id)
    .executeTakeFirst()
  if (raised) mustBeTheSame(raised, sent)
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
  await actOnAlarm(sql`select core.note_alarm(${alarm.tenantId}, ${alarm.id}, ${noteValues(note)})`.execute(ctx.db))
}
