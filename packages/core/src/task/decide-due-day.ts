import { firstPetitionDay, lastDueDay, type Day } from '@xinshe/words'
import { accept, refuse, type Decision } from '../decision.ts'

/** Whether anything can be due on this day: within ten years, and not before there was anybody to petition. */
export function decideDueDay(dueOn: Day, today: Day): Decision<Day, 'time/too-early' | 'time/too-far'> {
  if (dueOn < firstPetitionDay) return refuse('time/too-early')
  return dueOn > lastDueDay(today) ? refuse('time/too-far') : accept(dueOn)
}
