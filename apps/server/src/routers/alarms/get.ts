import { noteOf } from '@xinshe/core/risk/red-line-note.ts'
import { NotFound } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { moment } from '../cases/page.ts'
import type { DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { openNote } from './alarm-note.ts'
import { loadAlarm, withinTicket, type LoadedAlarm } from './load-alarm.ts'

/** One alarm: what happened to it, who was told as which tier, when each saw and took it, to the second (7.2.2.d). */
export const get = procedure({ permission: 'alarm.read', scope: 'tenant', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ alarmId: z.uuid() }))
  .query(async ({ ctx, input }) => {
    const known = await loadAlarm(ctx, input.alarmId)
    const [alarm, receipts, acts, notes] = await Promise.all([factsOf(ctx, known), receiptsOf(ctx, known), actsOf(ctx, known), notesOf(ctx, known)])
    ctx.note({ alarmId: known.id, caseId: known.caseId ?? undefined })
    return { ...alarm, step: known.step, level: known.level, isReported: known.isReported, isClosed: known.isClosed, raisedIt: known.raisedIt, answersIt: known.answersIt, liesAbove: known.liesAbove, isLeaving: known.isLeaving, receipts, acts, notes }
  })

async function factsOf({ db }: DeskContext, { id }: LoadedAlarm) {
  const row = await db
    .selectFrom('core.alarm as a')
    .innerJoin('core.tenant as t', 't.id', 'a.tenant_id')
    .leftJoin('core.account as raiser', 'raiser.id', 'a.raised_by')
    .leftJoin('core.account as holder', 'holder.id', 'a.acknowledged_by')
    // the number only where the case may be seen: whoever is told of an alarm is not told of the case
    .leftJoin('core.case as c', (join) => join.onRef('c.tenant_id', '=', 'a.tenant_id').onRef('c.id', '=', 'a.case_id'))
    .select(['a.id', 't.name as tenantName', 'a.kind', 'c.id as caseId', 'c.number as caseNumber', 'raiser.display_name as raisedBy', 'holder.display_name as heldBy', 'a.minutes', 'a.report_organ as reportOrgan', 'a.stood_down as stoodDown', 'a.outcome'])
    .select((eb) => [
      moment(eb.ref('a.raised_at')).as('raisedAt'),
      moment(eb.ref('a.next_climb_at')).$castTo<string | null>().as('nextClimbAt'),
      moment(eb.ref('a.acknowledged_at')).$castTo<string | null>().as('acknowledgedAt'),
      moment(eb.ref('a.report_due_at')).$castTo<string | null>().as('reportDueAt'),
      moment(eb.ref('a.reported_at')).$castTo<string | null>().as('reportedAt'),
      moment(eb.ref('a.told_at')).$castTo<string | null>().as('toldAt'),
      moment(eb.ref('a.closed_at')).$castTo<string | null>().as('closedAt')
    ])
    .where(withinTicket)
    .where('a.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new NotFound()
  return row
}

/** A name where the reader may know it: a worker does not learn who sits at the city's desk. */
function receiptsOf({ db }: DeskContext, { id, tenantId }: LoadedAlarm) {
  return db
    .selectFrom('core.alarm_receipt as r')
    .leftJoin('core.account as k', 'k.id', 'r.account_id')
    .select(['r.tier', 'k.display_name as name'])
    .select((eb) => [
      moment(eb.ref('r.addressed_at')).as('addressedAt'),
      moment(eb.ref('r.shown_at')).$castTo<string | null>().as('shownAt'),
      moment(eb.ref('r.acknowledged_at')).$castTo<string | null>().as('acknowledgedAt')
    ])
    .where('r.tenant_id', '=', tenantId)
    .where('r.alarm_id', '=', id)
    .orderBy('r.addressed_at')
    .orderBy('r.account_id')
    .execute()
}

function actsOf({ db }: DeskContext, { id, tenantId }: LoadedAlarm) {
  return db
    .selectFrom('core.alarm_act as x')
    .leftJoin('core.account as k', 'k.id', 'x.made_by')
    .select(['x.id', 'x.act', 'x.tier', 'x.people', 'k.display_name as by'])
    .select((eb) => moment(eb.ref('x.made_at')).as('at'))
    .where('x.tenant_id', '=', tenantId)
    .where('x.alarm_id', '=', id)
    .orderBy('x.made_at')
    .execute()
}

/** What was written, where it is open to the reader; `said` is the same in both languages, where the house wrote it. */
async function notesOf({ db, vault, house }: DeskContext, alarm: LoadedAlarm) {
  const rows = await db
    .selectFrom('core.alarm_note as n')
    .leftJoin('core.account as k', 'k.id', 'n.made_by')
    .select(['n.id', 'n.act', 'n.sealed', 'k.display_name as by'])
    .select((eb) => moment(eb.ref('n.made_at')).as('at'))
    .where('n.tenant_id', '=', alarm.tenantId)
    .where('n.alarm_id', '=', alarm.id)
    .orderBy('n.made_at')
    .execute()
  const forms = [house.core, ...house.plugins].flatMap(({ forms = [] }) => forms.map(({ form }) => form.title))
  return Promise.all(
    rows.map(async ({ sealed, ...row }) => {
      const note = await openNote(vault, alarm, { id: row.id, sealed })
      return { ...row, ...note, said: noteOf(note.text, forms) }
    })
  )
}
