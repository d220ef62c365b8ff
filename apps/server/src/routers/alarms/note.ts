import { sql } from 'kysely'
import { mustBeTheSame, Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { actOnAlarm, noteUnder, noteValues, sealNoteBy } from './alarm-note.ts'
import { loadAlarm, loadFor } from './load-alarm.ts'

/** What there was no time to write when the button was pressed; sent twice it is one note. @throws Refusal record/recorded-otherwise */
export const note = procedure({ permission: 'alarm.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ requestId: z.uuid(), alarmId: z.uuid(), place: z.string().trim().max(200).default(''), text: z.string().trim().min(1).max(2000) }))
  .mutation(async ({ ctx, input: { requestId: noteId, alarmId, place, text } }) => {
    const before = await noteUnder(ctx, await loadAlarm(ctx, alarmId), noteId)
    if (before) mustBeTheSame({ place: '', ...before }, { alarmId, place, text })
    else {
      const { tenantId } = await loadFor(ctx, alarmId, { kind: 'note' })
      const written = { id: noteId, sealed: await sealNoteBy(ctx.vault.at(tenantId), { alarmId, noteId }, { place, text }) }
      await actOnAlarm(sql`select core.note_alarm(${tenantId}, ${alarmId}, ${noteValues(written)})`.execute(ctx.db), {
        '23505': () => new Refusal('record/recorded-otherwise')
      })
    }
    return { noted: true }
  })
