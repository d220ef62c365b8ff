import { refusal, type FieldProblem } from '@xinshe/forms'
import { isDay, say, weekday } from '@xinshe/words'
import type { CalendarYear } from './working-calendar.ts'

/** What stands against publishing a year: days of another year, a day both off and worked, a make-up day that is no weekend. */
export function checkCalendarYear({ year, holidays, workdays }: Omit<CalendarYear, 'state'>): FieldProblem[] {
  const problems: FieldProblem[] = []
  const at = (field: string, zh: string, en: string) => problems.push(refusal(field, '4.1', say(zh, en)))
  for (const [field, days] of [['holidays', holidays], ['workdays', workdays]] as const) {
    const foreign = days.find((day) => !isDay(day) || !day.startsWith(`${year}-`))
    if (foreign !== undefined) at(field, `${foreign} 不是 ${year} 年的日期`, `${foreign} is no day of ${year}`)
  }
  if (problems.length > 0) return problems
  if (holidays.length === 0) at('holidays', '请填写放假日期', 'Give the days off')
  const both = workdays.find((day) => holidays.includes(day))
  if (both) at('workdays', `${both} 既放假又上班`, `${both} is both off and worked`)
  const ordinary = workdays.find((day) => !['周六', '周日'].includes(weekday(day)))
  if (ordinary) at('workdays', `${ordinary} 是${weekday(ordinary)}，本来就上班`, `${ordinary} is a ${weekday(ordinary, 'en')} and worked anyway`)
  return problems
}
