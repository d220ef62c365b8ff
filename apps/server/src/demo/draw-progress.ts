import type { EventDetail, EventKind } from '@xinshe/core/clock/matter-event.ts'
import type { Route } from '@xinshe/core/clock/route.ts'
import { addDays, dayOf, daysBetween, type Day } from '@xinshe/words'
import type { DemoMatter, DemoProgress } from './demo-case.ts'
import type { Random } from './random.ts'

/**
 * What the authorities did with a matter until today: most in time, some late, some not at all. Chance of its own, so
 * that cases and forms stay what they were.
 */
export function drawProgress(random: Random, matter: Pick<DemoMatter, 'registeredAt' | 'organ' | 'seat'>, today: Day): Pick<DemoMatter, 'progress' | 'route'> {
  const bureau = `${matter.seat.tenant.name}信访办`
  const year = dayOf(matter.registeredAt).slice(0, 4)
  const progress: DemoProgress[] = []
  let day = dayOf(matter.registeredAt)
  let isOver = false
  const happens = (kind: EventKind, wait: readonly [number, number], organ = matter.organ, more: Partial<DemoProgress> = {}) => {
    day = addDays(day, random.int(...wait))
    isOver ||= day >= today
    if (!isOver) progress.push({ kind, happenedOn: day, organ, documentNumber: '', detail: {}, ...more })
  }
  const numbered = (word: string) => ({ documentNumber: `${word}〔${year}〕${random.int(10, 990)}号` })

  happens('forwarded', random.chance(0.06) ? [16, 20] : [0, 9], bureau)
  if (random.chance(0.05)) {
    happens('objected', [1, 4])
    happens('forwarded', [1, 3], bureau)
  }
  happens('accepted', random.chance(0.08) ? [16, 19] : [1, 13], matter.organ, numbered('受理告知'))
  const acceptedOn = day
  happens('investigated', [3, 14])
  const route: Route = random.chance(0.8) ? '6' : random.pick(['1', '2', '4', '4', '5'] as const)
  happens('route-decided', [1, 5], matter.organ, { detail: { route } })
  const decided = isOver ? null : route
  if (route !== '6') return { progress, route: decided }

  happens('handled', [4, 12])
  const isLong = random.chance(0.2)
  // In time before the sixtieth day, counted from what has passed since the acceptance.
  const until = (target: number): [number, number] => {
    const left = Math.max(1, target - daysBetween(acceptedOn, day))
    return [left, left]
  }
  if (isLong) {
    const [wait] = until(random.int(45, 58))
    happens('extended', [wait, wait], matter.organ, { ...numbered('延期告知'), detail: extension(random, addDays(day, wait)) })
  }
  if (random.chance(0.1)) return { progress, route: decided }
  happens('replied', until(isLong ? random.int(62, 88) : random.chance(0.07) ? random.int(61, 75) : random.int(30, 58)), matter.organ, numbered('信访处理'))
  if (!random.chance(0.25)) return { progress, route: decided }
  happens('review-asked', [3, 25], '区信访局')
  happens('review-answered', [8, 28], '区信访局', numbered('复查'))
  if (!random.chance(0.4)) return { progress, route: decided }
  happens('re-exam-asked', [3, 25], '市信访局')
  happens('hearing-begun', [5, 12], '市信访局')
  happens('hearing-ended', [0, 2], '市信访局')
  happens('re-exam-answered', [8, 18], '市信访局', numbered('复核'))
  return { progress, route: decided }
}

function extension(random: Random, day: Day): EventDetail {
  return { days: random.pick([15, 20, 30, 30]), approvedBy: '局长', noticeOn: day, reason: random.pick(['需要委托鉴定', '涉及多个部门，协调需要时间', '当事人外出，无法核实']) }
}
