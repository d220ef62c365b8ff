import { sql } from 'kysely'
import type { AlarmKind } from '@xinshe/core/alarm/alarm.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { TRPCError } from '@trpc/server'
import type { DeskContext } from '../../desk-context.ts'
import { noteValues, sealNote } from '../alarms/alarm-note.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'

interface Report {
  readonly flowId: string
  readonly alarmId: string
  readonly kind: AlarmKind
  /** The highest tier that is told at once; above it the alarm climbs by its minutes. */
  readonly top: 'district' | 'city'
  readonly text: string
}

/** Tells the tiers above by an alarm, so that each receipt has its second and the report its clock (7.2.1.b, 7.2.2.d). */
export async function reportUp({ db, tenant, vault }: Pick<DeskContext, 'db' | 'tenant' | 'vault'>, { flowId, alarmId, kind, top, text }: Report): Promise<string> {
  const note = await sealNote(vault, { id: alarmId, tenantId: tenant.id }, { text })
  await refuseByDatabase(sql`select core.report_flow(${tenant.id}, ${flowId}, ${alarmId}, ${kind}, ${top}, ${noteValues(note)})`.execute(db), {
    '42501': () => new TRPCError({ code: 'FORBIDDEN' }),
    '23505': () => new Refusal('alarm/request-used')
  })
  return alarmId
}
