import { sql } from 'kysely'
import { TRPCError } from '@trpc/server'
import type { AlarmKind, AlarmLevel } from '@xinshe/core/alarm/alarm.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { noteValues } from './alarm-note.ts'

interface AlarmToRaise {
  /** Who raises makes it: the same id is the same alarm, however often it is sent. */
  readonly id: string
  readonly tenantId: string
  readonly caseId: string | null
  readonly kind: AlarmKind
  readonly level: AlarmLevel
  readonly note: { id: string; sealed: Buffer } | null
}

/** @returns whether it is new, and how many people have been told. @throws Refusal alarm/request-used */
export async function raiseAlarm({ db }: Pick<DeskContext, 'db'>, { id, tenantId, caseId, kind, level, note }: AlarmToRaise): Promise<{ isNew: boolean; people: number }> {
  const raised = sql<{ is_new: boolean; people: number }>`
    select is_new, people from core.raise_alarm(${tenantId}, ${id}, ${caseId}, ${kind}, ${level}, ${noteValues(note)})`.execute(db)
  const { rows } = await refuseByDatabase(raised, { '23505': () => new Refusal('alarm/request-used'), '42501': () => new TRPCError({ code: 'FORBIDDEN' }) })
  return { isNew: rows[0]!.is_new, people: rows[0]!.people }
}
