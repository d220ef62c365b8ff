import { sql } from 'kysely'
import type { AlarmKind, AlarmLevel } from '@xinshe/core/alarm/alarm.ts'
import type { TenantContext } from './context.ts'

export interface AlarmToRaise {
  /** Who raises makes it: the same id is the same alarm, however often it is sent. */
  readonly id: string
  readonly tenantId: string
  readonly caseId: string | null
  readonly kind: AlarmKind
  readonly level: AlarmLevel
  /** Sealed under the key of the alarm. A plugin writes none: what it knows stands in the case. */
  readonly note?: { readonly id: string; readonly sealed: Buffer } | null
}

/**
 * Raises an alarm (4.3) in the running transaction, for core and plugins alike: told at once, climbing until a person takes it.
 * @returns whether it is new, and how many people have been told
 */
export async function raiseAlarm({ db }: Pick<TenantContext, 'db'>, { id, tenantId, caseId, kind, level, note }: AlarmToRaise): Promise<{ isNew: boolean; people: number }> {
  const { rows } = await sql<{ is_new: boolean; people: number }>`
    select is_new, people from core.raise_alarm(${tenantId}, ${id}, ${caseId}, ${kind}, ${level}, ${note?.id ?? null}::uuid, ${note?.sealed ?? null}::bytea)`.execute(db)
  return { isNew: rows[0]!.is_new, people: rows[0]!.people }
}
