import { say, type Said } from '@xinshe/words'

/** How soon something is due, soonest first. */
export const dueGroups = ['overdue', 'today', 'week', 'later'] as const
export type DueGroup = (typeof dueGroups)[number]
export const dueGroupTitles: Readonly<Record<DueGroup, Said>> = {
  overdue: say('逾期', 'Overdue'),
  today: say('今天到期', 'Due today'),
  week: say('七天内', 'Within seven days'),
  later: say('以后', 'Later')
}

const day = 86_400_000

/** Calendar days from today to a day; negative when it has passed. @param dueOn @param today both `YYYY-MM-DD`, in Guangzhou */
export function daysUntil(dueOn: string, today: string): number {
  return Math.round((Date.parse(dueOn) - Date.parse(today)) / day)
}

/** 7.1.4.b: which of today's lists something belongs to. */
export function dueGroup(dueOn: string, today: string): DueGroup {
  const days = daysUntil(dueOn, today)
  if (days < 0) return 'overdue'
  if (days === 0) return 'today'
  return days <= 7 ? 'week' : 'later'
}

/** In words, not in colour alone: `逾期 2 天`, `今天到期`, `还有 5 天`. */
export function dueWords(dueOn: string, today: string): Said {
  const days = daysUntil(dueOn, today)
  if (days < 0) return say(`逾期 ${-days} 天`, -days === 1 ? '1 day overdue' : `${-days} days overdue`)
  if (days === 0) return say('今天到期', 'Due today')
  return say(`还有 ${days} 天`, days === 1 ? '1 day left' : `${days} days left`)
}
