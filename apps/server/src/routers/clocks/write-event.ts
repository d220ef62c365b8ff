import { checkEvent } from '@xinshe/core/clock/check-event.ts'
import { titleOfEvent, type EventDetail, type EventKind, type NewEvent } from '@xinshe/core/clock/matter-event.ts'
import type { FieldProblem } from '@xinshe/forms'
import { mustBeTheSame, Refusal } from '@xinshe/plugin-kit/server'
import { isDay, say, today } from '@xinshe/words'
import type { DeskContext } from '../../desk-context.ts'
import { heldCasesOf } from '../cases/held-cases-of.ts'
import { classifyMatter } from '../classification/classify-matter.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { isJudicial } from '../screening/is-judicial.ts'
import type { MatterHistory } from './matter-history.ts'

/** An event ready to be judged and written. */
export interface EventToWrite {
  /** Made by the page, so that a double click records once. */
  readonly requestId: string
  readonly kind: EventKind | 'withdrawn'
  readonly happenedOn: string
  readonly organ: string
  readonly documentNumber: string
  readonly note: string
  readonly detail: EventDetail
  readonly replaces: string | null
}

/** What somebody typed, with the words of its kind gathered in `detail`. */
export function eventOf(typed: NewEvent, requestId: string, replaces: string | null = null): EventToWrite {
  const { kind, happenedOn, organ, documentNumber, note, ...own } = typed
  const given = Object.entries(own).filter(([name, value]) => value !== undefined && value !== '' && ownOf(kind).includes(name))
  return { requestId, kind, happenedOn, organ, documentNumber, note, replaces, detail: Object.fromEntries(given) }
}

function ownOf(kind: EventKind): readonly string[] {
  if (kind === 'extended') return ['days', 'approvedBy', 'noticeOn', 'reason']
  return kind === 'replied' || kind === 'review-answered' ? ['deliveredOn'] : []
}

/**
 * Judges an event beside what stands, writes it, and tells it in the story of the cases this post works on. Whether a
 * repeat visit came within or after the term (3.4) follows from it.
 * @param history held until the commit
 * @throws Refusal clock/impossible with the problems at their fields, clock/already-corrected, clock/request-used, record/recorded-otherwise
 */
export async function writeEvent(ctx: DeskContext, history: MatterHistory, { requestId, ...event }: EventToWrite): Promise<{ eventId: string }> {
  const again = history.events.find(({ id }) => id === requestId)
  if (again) {
    if (again.kind !== event.kind || again.happenedOn !== event.happenedOn) throw new Refusal('clock/request-used')
    const { organ, documentNumber, note, detail } = event
    mustBeTheSame(again, { organ, documentNumber, note, detail })
    return { eventId: requestId }
  }
  const judicial = await isJudicial(ctx, history.id)
  mustBePossible(checkEvent({ events: history.events, event: { id: requestId, ...event }, today: today(ctx.now()), route: history.route, judicial }))

  const inserted = ctx.db
    .insertInto('core.matter_event')
    .values({
      tenant_id: ctx.tenant.id,
      id: requestId,
      matter_id: history.id,
      kind: event.kind,
      happened_on: event.happenedOn,
      organ: event.organ,
      document_number: event.documentNumber,
      note: event.note,
      detail: JSON.stringify(event.detail),
      replaces: event.replaces
    })
    .execute()
  await refuseByDatabase(inserted, { '23505': () => new Refusal(event.replaces ? 'clock/already-corrected' : 'clock/request-used') })

  await classifyMatter(ctx, history.id)
  await tell(ctx, history, event)
  ctx.note({ matterId: history.id, eventId: requestId, kind: event.kind, ...(event.replaces && { replaces: event.replaces }) })
  return { eventId: requestId }
}

function mustBePossible(problems: readonly FieldProblem[]): void {
  if (problems.length > 0) throw new Refusal('clock/impossible', { problems })
}

/** The line is registry: what happened and on which day, without organ, number or note. */
async function tell(ctx: DeskContext, history: MatterHistory, { kind, happenedOn, replaces }: Omit<EventToWrite, 'requestId'>): Promise<void> {
  const gone = kind === 'withdrawn' ? history.events.find(({ id }) => id === replaces)! : undefined
  const { zh, en } = titleOfEvent(gone?.kind ?? kind)
  const title = gone?.detail.byDecision
    ? say(`办理进展：决定已变更，不再是“${zh}”`, `Progress: the decision was changed, no longer “${en}”`)
    : gone
      ? say(`办理进展：撤销误记的“${zh}”`, `Progress: “${en}” struck out`)
      : say(`办理进展：${replaces ? '更正为' : ''}${zh}（${happenedOn}）`, `Progress${replaces ? ' corrected' : ''}: ${en} (${happenedOn})`)
  for (const caseId of await heldCasesOf(ctx, history.id)) {
    const happenedAt = kind !== 'withdrawn' && isDay(happenedOn) && !replaces ? noonOf(happenedOn) : ctx.now()
    await ctx.timeline({ caseId, kind: 'core/progress-recorded', title, happenedAt: happenedAt > ctx.now() ? ctx.now() : happenedAt })
  }
}

function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00+08:00`)
}
