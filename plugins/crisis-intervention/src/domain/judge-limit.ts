import { say, type Said } from '@xinshe/words'

export type LimitState = 'in-time' | 'late' | 'running' | 'overdue'

/** How something stands against its limit. */
export interface Judged {
  readonly state: LimitState
  /** Seconds from the alarm to when it was done; while it is not, until now. */
  readonly seconds: number
  readonly said: Said
}

/** What was done `at` against the minutes the plan gives from `from` on (5.8.a); undone, against the clock. In words: colour alone says nothing. */
export function judgeLimit({ from, at, minutes, now }: { from: string; at: string | null; minutes: number; now: number }): Judged {
  const seconds = Math.max(0, Math.floor(((at === null ? now : Date.parse(at)) - Date.parse(from)) / 1000))
  const [took, over] = [lengthOf(seconds), lengthOf(Math.abs(seconds - minutes * 60))]
  const isOver = seconds > minutes * 60
  if (at === null && isOver) return { state: 'overdue', seconds, said: say(`已超时 ${over.zh}`, `${over.en} overdue`) }
  if (at === null) return { state: 'running', seconds, said: say(`还剩 ${over.zh}`, `${over.en} left`) }
  if (isOver) return { state: 'late', seconds, said: say(`用时 ${took.zh}，超时 ${over.zh}`, `took ${took.en}, ${over.en} late`) }
  return { state: 'in-time', seconds, said: say(`用时 ${took.zh}，在时限内`, `took ${took.en}, within the limit`) }
}

/** `1 小时 2 分 3 秒`, `1 h 2 min 3 s`. */
export function lengthOf(seconds: number): Said {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60]
  const words = (hour: string, minute: string, second: string) =>
    [[hours, hour], [minutes, minute], [rest, second]].filter(([count], at) => count !== 0 || (at === 2 && seconds === 0)).map(([count, unit]) => `${count} ${unit}`).join(' ')
  return say(words('小时', '分', '秒'), words('h', 'min', 's'))
}
