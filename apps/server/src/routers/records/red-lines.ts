import { sql } from 'kysely'
import { alarmsOf } from '@xinshe/core/risk/red-line-alarm.ts'
import { redLineNote } from '@xinshe/core/risk/red-line-note.ts'
import { redLines, riskScreen, type RiskScreen, type RiskSign } from '@xinshe/core/risk/risk-screen.ts'
import type { FormDefinition } from '@xinshe/forms'
import { formDoor } from '@xinshe/plugin-host/server/form-door.ts'
import type { DeskContext } from '../../desk-context.ts'
import { sealNote } from '../alarms/alarm-note.ts'
import { raiseAlarm } from '../alarms/raise-alarm.ts'
import type { CaseAtHand } from '../cases/lock-case.ts'
import { idFrom } from '../id-from.ts'
import type { DraftPlace } from './draft-store.ts'

/** A form that is being written, by this person: where its alarms belong. */
export interface Writing {
  readonly form: FormDefinition
  readonly held: Pick<CaseAtHand, 'id'>
  readonly place: DraftPlace
}

/** How often a line may be crossed anew in one text, after its alarm was closed; more than anybody does. */
const most = 20

/** Whether a form asks the four items at all. */
export const asksRisk = ({ fields }: FormDefinition) => Object.keys(riskScreen).every((name) => name in fields)

/**
 * The alarms of answers that cross a red line the text before did not (5.6.b, 6.3.3.0), in the transaction that stores
 * the text: what is stored has raised its alarm.
 */
export async function raiseCrossed(ctx: DeskContext, writing: Writing, before: () => Promise<Readonly<Record<string, unknown>>>, after: Readonly<Record<string, unknown>>): Promise<void> {
  const lines = linesOf(ctx, writing.form, after)
  if (lines.length === 0) return
  const known = linesOf(ctx, writing.form, await before())
  const crossed = lines.filter((line) => !known.includes(line))
  if (crossed.length > 0) await raiseRedLines(ctx, writing, crossed)
}

/** The red lines in answers: of the four items where the form asks them, else as its plugin reads them. */
function linesOf({ house }: Pick<DeskContext, 'house'>, form: FormDefinition, answers: Readonly<Record<string, unknown>>): readonly RiskSign[] {
  return asksRisk(form) ? redLines(answers as RiskScreen) : (formDoor(house, form.id)?.redLines?.(answers) ?? [])
}

/** One alarm for each danger; while the alarm of an earlier tick of this text is open, that one. */
export async function raiseRedLines(ctx: DeskContext, writing: Writing, lines: readonly RiskSign[]) {
  for (const wanted of alarmsOf(lines)) {
    const ids = await alarmIds(ctx, writing, wanted.kind)
    const known = await alarmsAmong(ctx, ids)
    const last = ids.findLast((id) => known.has(id))
    if (last && !known.get(last)!.isClosed) continue
    const id = ids[last ? ids.indexOf(last) + 1 : 0]
    if (!id) continue
    const alarm = { id, tenantId: ctx.tenant.id }
    const note = await sealNote(ctx.vault, alarm, { text: redLineNote(writing.form.title, wanted.signs).zh })
    const { people } = await raiseAlarm(ctx, { ...alarm, caseId: writing.held.id, kind: wanted.kind, level: 'red', note })
    ctx.note({ alarmId: id, kind: wanted.kind, people })
  }
}

/** The newest alarm of each kind that this text has raised. */
export async function redLineAlarms(ctx: DeskContext, writing: Writing) {
  if (!asksRisk(writing.form)) return []
  const perKind = await Promise.all(
    (['self-harm', 'violence'] as const).map(async (kind) => {
      const ids = await alarmIds(ctx, writing, kind)
      const known = await alarmsAmong(ctx, ids)
      const alarmId = ids.findLast((id) => known.has(id))
      return alarmId ? [{ kind, alarmId, ...known.get(alarmId)! }] : []
    })
  )
  return perKind.flat()
}

/**
 * The ids that the alarms of one text take in turn. They follow from whose text it is and how many of this form the
 * person has signed in the case, and not from a row: the alarm does not wait for the first draft to be stored, and two
 * windows, a page read again and a text thrown away and begun anew come to the same alarm.
 */
async function alarmIds({ db, tenant, actor }: DeskContext, { form, held, place }: Writing, kind: string): Promise<string[]> {
  const { signed } = await db
    .selectFrom('core.form_record')
    .select(sql<number>`count(distinct ordinal)::int`.as('signed'))
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', held.id)
    .where('form', '=', form.id)
    .where('made_by', '=', actor.userId)
    .executeTakeFirstOrThrow()
  const generation = place.subjectId === held.id ? signed : 'correction'
  const text = ['red-line', tenant.id, actor.userId, form.id, place.subjectId, generation, kind].join('/')
  return Array.from({ length: most }, (_, turn) => idFrom(`${text}/${turn}`))
}

async function alarmsAmong({ db, tenant }: DeskContext, ids: readonly string[]) {
  const rows = await db
    .selectFrom('core.alarm')
    .select(['id', 'closed_at', 'addressed'])
    .select(sql<string>`to_json(raised_at) #>> '{}'`.as('raisedAt'))
    .where('tenant_id', '=', tenant.id)
    .where((eb) => eb('id', '=', eb.fn.any(eb.val(ids))))
    .execute()
  return new Map(rows.map(({ id, closed_at, addressed, raisedAt }) => [id, { raisedAt, isClosed: closed_at !== null, people: addressed.length }]))
}
