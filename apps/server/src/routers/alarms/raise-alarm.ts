import { TRPCError } from '@trpc/server'
import { raiseAlarm as raise, Refusal, type AlarmToRaise } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'

/** @returns whether it is new, and how many people have been told. @throws Refusal alarm/request-used */
export function raiseAlarm(ctx: Pick<DeskContext, 'db'>, alarm: AlarmToRaise): Promise<{ isNew: boolean; people: number }> {
  return refuseByDatabase(raise(ctx, alarm), { '23505': () => new Refusal('alarm/request-used'), '42501': () => new TRPCError({ code: 'FORBIDDEN' }) })
}
