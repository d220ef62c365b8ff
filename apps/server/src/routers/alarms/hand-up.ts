import { sql } from 'kysely'
import { mustBeTheSame, Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { actOnAlarm, noteUnder, noteValues, sealNoteBy } from './alarm-note.ts'
import { loadAlarm, loadFor } from './load-alarm.ts'

/**
 * 上交: to the next tier at once, with the reason; whoever it goes to must take it, and nobody whom it was handed up past can, nor
 * hand it up again (6.3.3.0). The id is the caller's: sent again after a lost answer it is one hand-up.
 * @throws Refusal alarm/lies-above, record/recorded-otherwise
 */
export const handUp = procedure({ permission: 'alarm.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ requestId: z.uuid(), alarmId: z.uuid(), reason: z.string().trim().max(2000) }))
  .mutation(async ({ ctx, input: { requestId: noteId, alarmId, reason } }) => {
    const before = await noteUnder(ctx, await loadAlarm(ctx, alarmId), noteId)
    if (before) mustBeTheSame(before, { alarmId, text: reason })
    else {
      const { tenantId } = await loadFor(ctx, alarmId, { kind: 'hand-up', text: reason })
      const written = { id: noteId, sealed: await sealNoteBy(ctx.vault.at(tenantId), { alarmId, noteId }, { text: reason }) }
      await actOnAlarm(sql`select core.hand_up_alarm(${tenantId}, ${alarmId}, ${noteValues(written)})`.execute(ctx.db), {
        '55000': () => new Refusal('alarm/lies-above'),
        '23505': () => new Refusal('record/recorded-otherwise')
      })
    }
    return { handedUp: true }
  })
