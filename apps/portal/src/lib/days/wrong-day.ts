import { coreRefusals } from '@xinshe/core/refusals.ts'
import { decidePlanned } from '@xinshe/core/task/decide-planned.ts'
import { firstPetitionDay, isDay, say, today, type Said } from '@xinshe/words'

const none = say('请填写日期', 'Fill in the day')
/** A day the calendar does not have, said alike on every screen. */
export const noSuchDay = say('没有这一天，请核对', 'There is no such day, please check')

/** What is wrong with the day on which something happened, said at its field before anything is sent. */
export function wrongPastDay(day: string, missing: Said = none): Said | undefined {
  if (!isDay(day)) return day.trim() === '' ? missing : noSuchDay
  if (day > today(new Date())) return coreRefusals['time/in-future']
  return day < firstPetitionDay ? coreRefusals['time/too-early'] : undefined
}

/** What is wrong with the day by which a task is to be done (7.1.4.b). */
export function wrongDueDay(day: string, missing: Said = none): Said | undefined {
  if (!isDay(day)) return day.trim() === '' ? missing : noSuchDay
  const decision = decidePlanned({ kind: 'other', dueOn: day }, new Date())
  return decision.ok ? undefined : coreRefusals[decision.code]
}
