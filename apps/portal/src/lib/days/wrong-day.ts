import { coreRefusals } from '@xinshe/core/refusals.ts'
import { decideDueDay } from '@xinshe/core/task/decide-due-day.ts'
import { firstPetitionDay, isDay, say, today, type Said } from '@xinshe/words'

const none = say('请填写日期', 'Fill in the day')

/** What is wrong with the day on which something happened, said at its field before anything is sent. */
export function wrongPastDay(day: string, missing: Said = none): Said | undefined {
  if (!isDay(day)) return missing
  if (day > today(new Date())) return coreRefusals['time/in-future']
  return day < firstPetitionDay ? coreRefusals['time/too-early'] : undefined
}

/** What is wrong with the day by which something is to be done. */
export function wrongDueDay(day: string, missing: Said = none): Said | undefined {
  if (!isDay(day)) return missing
  const decision = decideDueDay(day, today(new Date()))
  return decision.ok ? undefined : coreRefusals[decision.code]
}
