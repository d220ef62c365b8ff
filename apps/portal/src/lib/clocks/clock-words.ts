import type { Clock } from '@xinshe/core/clock/clock.ts'
import type { Tone } from '@xinshe/ui'
import { say, type Said } from '@xinshe/words'

type Standing = Pick<Clock, 'kind' | 'state' | 'daysLeft' | 'unit'>

/** How a clock stands, in words; colour only repeats it. */
export function wordsOf({ kind, state, daysLeft, unit }: Standing): Said {
  const isRight = kind === 'right'
  switch (state) {
    case 'running':
      return daysLeft === 0 ? say('今天到期', 'Due today') : daysText(daysLeft!, unit)
    case 'paused':
      return say(`听证中，暂停计算（还有 ${daysLeft} 天）`, `Hearing: clock stopped at ${daysLeft} days`)
    case 'overdue':
      if (isRight) return say('期限已过，未提出', 'Term has passed')
      return say(`已逾期 ${-daysLeft!} 天`, `${counted(-daysLeft!, 'day')} overdue`)
    case 'met':
      return isRight ? say('已在期限内提出', 'Done within the term') : say('按期完成', 'Done in time')
    case 'late':
      return isRight ? say('逾期提出', 'Done after the term') : say('逾期完成', 'Done late')
    case 'waiting':
      return say('尚未开始', 'Not begun')
    case 'hidden':
      return say('涉法涉诉，不计 60 日', 'Litigation: no 60 days')
    case 'not-applicable':
      return say('不适用', 'Does not apply')
  }
}

/** A clock that nears its end is warned of three days before. */
export function toneOf({ kind, state, daysLeft }: Standing): Tone {
  if (state === 'overdue') return kind === 'right' ? 'neutral' : 'danger'
  if (state === 'running' && daysLeft !== null && daysLeft <= 3) return 'warning'
  const tones: Partial<Record<Clock['state'], Tone>> = { running: 'accent', paused: 'blue', met: 'good', late: 'warning', hidden: 'blue' }
  return tones[state] ?? 'neutral'
}

/** Nothing more is to be done about it. */
export function isSettled({ kind, state }: Pick<Clock, 'kind' | 'state'>): boolean {
  return state === 'met' || state === 'late' || state === 'not-applicable' || (kind === 'right' && state === 'overdue')
}

function daysText(days: number, unit: Clock['unit']): Said {
  if (unit === 'day') return say(`还有 ${days} 天`, `${counted(days, 'day')} left`)
  return say(`还有 ${days} 个工作日`, `${counted(days, 'working day')} left`)
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
