import { standingEvents } from '@xinshe/core/clock/matter-event.ts'
import { eventOfDecision, type ScreeningInput } from '@xinshe/core/screening/screening.ts'
import { today } from '@xinshe/words'
import type { DeskContext } from '../../desk-context.ts'
import { matterHistory } from '../clocks/matter-history.ts'
import { writeEvent } from '../clocks/write-event.ts'

interface Decided {
  readonly id: string
  readonly said: ScreeningInput
  readonly documentNumber: string
  /** The day of the document; left out, today. */
  readonly decidedOn?: string | undefined
}

/**
 * 7.1.2.l, 4.1: 不予受理 and 不再受理 decided by document are events of the matter, and the clocks follow them. The event
 * has the id of the decision; a decision in its place replaces it, and one to accept strikes it out. Who recorded
 * 不予受理 by hand before has written down the same thing: the decision stands in its place.
 * @throws Refusal clock/impossible where what happened to the matter contradicts it
 */
export async function followDecision(ctx: DeskContext, { id, said, documentNumber, decidedOn }: Decided): Promise<void> {
  const history = await matterHistory(ctx, said.matterId, 'hold')
  if (history.events.some((event) => event.id === id)) return
  const before = standingEvents(history.events).find(({ kind }) => kind === 'declined' || kind === 'no-longer-accepted')
  const day = today(ctx.now())
  const rest = { requestId: id, organ: '', documentNumber: '', note: '', replaces: before?.id ?? null }

  const kind = eventOfDecision(said)
  if (kind) await writeEvent(ctx, history, { ...rest, kind, happenedOn: decidedOn ?? day, organ: history.competentOrgan || (await nameOf(ctx)), documentNumber, detail: { byDecision: true } })
  else if (before?.detail.byDecision) await writeEvent(ctx, history, { ...rest, kind: 'withdrawn', happenedOn: day, note: documentNumber, detail: {} })
}

async function nameOf({ db, tenant }: DeskContext): Promise<string> {
  const { name } = await db.selectFrom('core.tenant').select('name').where('id', '=', tenant.id).executeTakeFirstOrThrow()
  return name
}
