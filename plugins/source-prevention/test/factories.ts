import { randomUUID } from 'node:crypto'
import type { Desk } from '@xinshe/testing/desk.ts'
import { addDays, today } from '@xinshe/words'
import { sourcePreventionRouter } from '../src/server/router.ts'

/** A day counted from today: posts of the world have begun a few days ago. */
export const day = (fromToday: number) => addDays(today(new Date()), fromToday)

/** What was noticed; a test names what matters to it. */
export function clue(ownerId: string, change: Partial<Record<string, unknown>> = {}) {
  const answers = { source: 'visit', foundOn: day(0), place: '第一村', household: '村口第三户甄某', narrative: '对补偿标准有疑问，准备去上访。', level: 'yellow', dueOn: day(6), ...change }
  return { clueId: randomUUID(), ownerId, answers: answers as never }
}

/** An analysis that lets a clue be handled. */
export function analysis(change: Partial<Record<string, unknown>> = {}) {
  return { causes: ['compensation'], narrative: '补偿标准公示不清楚。', solution: '请经办部门当面解释。', reviewOn: day(16), ...change } as never
}

/** The procedures of this plugin, as the person at that desk. */
export function as({ ctx }: Desk) {
  return sourcePreventionRouter.createCaller(ctx)
}
