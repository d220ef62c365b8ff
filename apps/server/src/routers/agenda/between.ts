import { workingCalendar } from '@xinshe/core/clock/working-calendar.ts'
import { addDays, daysBetween } from '@xinshe/words'
import { z } from 'zod'
import { contractLed, postOf } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { day } from '../act-input.ts'
import { yearsHere } from '../calendar/calendar-here.ts'
import { taskLines, unread, withTexts } from '../tasks/task-lines.ts'
import { agendaOf } from './agenda-of.ts'

/** A page of the calendar shows six weeks at most. */
const longest = 62

/** One's own days from one to another, with what is due on each, and which of them are worked. */
export const between = procedure({ permission: 'agenda.read', scope: 'tenant', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ from: day, to: day }).refine(({ from, to }) => daysBetween(from, to) >= 0 && daysBetween(from, to) <= longest))
  .query(async ({ ctx, input: { from, to } }) => {
    const post = postOf(ctx)
    const [lines, years] = await Promise.all([agendaOf(ctx, { postId: post.id, accountId: ctx.actor.userId, contractLed: contractLed(post), from, to }), yearsHere(ctx)])
    const texts = await textsOf(ctx, lines.flatMap(({ kind, id }) => (kind === 'task' ? [id.slice('task '.length)] : [])))
    const calendar = workingCalendar(years)
    const holidays = new Set(years.flatMap((year) => year.holidays))
    const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index))
    return {
      items: lines.map((line) => ({ ...line, ...(texts.get(line.id) ?? unread) })),
      days: days.map((on) => ({ on, isWorked: calendar.isWorkingDay(on), isHoliday: holidays.has(on), isMadeUp: calendar.isWorkingDay(on) && isWeekend(on), isKnown: calendar.isKnown(on) }))
    }
  })

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}

async function textsOf(ctx: Parameters<typeof taskLines>[0] & Parameters<typeof withTexts>[0], ids: readonly string[]) {
  const rows = await taskLines(ctx)
    .where((eb) => eb('k.id', '=', eb.fn.any(eb.val([...ids]))))
    .execute()
  const said = await withTexts(ctx, rows)
  return new Map<string, Pick<(typeof said)[number], 'text' | 'place'>>(said.map(({ taskId, text, place }) => [`task ${taskId}`, { text, place }]))
}
