import { levelOf } from '@xinshe/core/alarm/alarm.ts'
import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import { sql } from 'kysely'
import { z } from 'zod'
import type { DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { noteValues, sealNoteBy, type AlarmText } from '../alarms/alarm-note.ts'
import { newAlarm } from '../alarms/new-alarm.ts'
import { idFrom } from '../id-from.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'

/**
 * The red button of a partner (4.3, 6.3.2.a): in the place of their bureau, for a case as long as it is shared with them. It is
 * told and climbs as anybody's; they themselves read no alarm. Sent again it is the same one, and what was written on is added.
 * @throws NotFound; Refusal record/recorded-otherwise, alarm/request-used
 */
export const raiseAlarm = procedure({ permission: 'shared-case.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(newAlarm.extend({ shareId: z.uuid().optional() }))
  .mutation(async ({ ctx, input: { requestId: alarmId, kind, lifeDanger, shareId, place, text } }) => {
    const level = levelOf(lifeDanger)
    const { dataKey, note } = place || text ? await sealed(ctx, alarmId, { place, text }) : { dataKey: null, note: null }
    const raised = sql<{ isNew: boolean; people: number }>`
      select is_new as "isNew", people from core.raise_alarm_by_partner(${ctx.tenant.id}, ${alarmId}, ${shareId ?? null}, ${kind}, ${level}, ${dataKey}::bytea, ${noteValues(note)})`.execute(ctx.db)
    const { rows } = await refuseByDatabase(raised, {
      '42501': () => new NotFound(),
      '23505': () => new Refusal('alarm/request-used'),
      '22023': () => new Refusal('record/recorded-otherwise')
    })
    const { isNew, people } = rows[0]!
    ctx.note({ alarmId, kind, level, isNew, people, ...(shareId && { casePartnerId: shareId }) })
    return { alarmId, people }
  })

/** A bureau that has sealed nothing yet has no key to lend: the alarm goes out without its words, which is better than not at all. */
async function sealed({ db, vault, tenant }: Pick<DeskContext, 'db' | 'vault' | 'tenant'>, alarmId: string, written: Required<AlarmText>) {
  const { rows } = await sql<{ tenantKey: Buffer | null; known: Buffer | null }>`select tenant_key as "tenantKey", data_key as known from core.partner_alarm_keys(${tenant.id}, ${alarmId})`.execute(db)
  const { tenantKey, known } = rows[0]!
  if (!tenantKey) return { dataKey: null, note: null }
  const made = known ? null : vault.newKey(tenant.id, alarmId, tenantKey)
  // The same words are the same note, however often they are sent: a partner cannot read back what stands there.
  const noteId = idFrom(`alarm|${alarmId}|${written.place}|${written.text}`)
  const keys = vault.lent(tenant.id, alarmId, { tenantKey, dataKey: (known ?? made)! })
  return { dataKey: made, note: { id: noteId, sealed: await sealNoteBy(keys, { alarmId, noteId }, written) } }
}
