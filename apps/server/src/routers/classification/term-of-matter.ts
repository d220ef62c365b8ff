import type { Term } from '@xinshe/core/classification/decide-repeat.ts'
import { statutoryClocks } from '@xinshe/core/clock/statutory-clocks.ts'
import type { DeskContext } from '../../desk-context.ts'
import { calendarHere } from '../calendar/calendar-here.ts'
import { matterHistory } from '../clocks/matter-history.ts'

/**
 * The term of a matter's clock, from acceptance to its last day (条例 34), by which a repeat visit is told to be within or
 * after it (3.4). Null while the matter has not been accepted: the sub-type then says so, and is computed again when it is.
 */
export async function termOfMatter(ctx: Pick<DeskContext, 'db' | 'tenant' | 'now'>, matterId: string): Promise<Term | null> {
  const { route, events } = await matterHistory(ctx, matterId)
  const clocks = statutoryClocks({ route, events, judicial: false, calendar: await calendarHere(ctx), now: ctx.now() })
  const handling = clocks.find(({ id }) => id === 'handling')
  return handling?.startedBy && handling.dueOn ? { startsOn: handling.startedBy.day, dueOn: handling.dueOn } : null
}
