import { say, today as todayOf, type Said } from '@xinshe/words'
import { asClockEvent, clockOf, firstOf, plainDue, since, type ClockedMatter } from './clock-plan.ts'
import type { Clock, ClockEvent } from './clock.ts'
import { standingEvents, type MatterEvent } from './matter-event.ts'
import { reviewClocks } from './review-clocks.ts'
import { routeTraits, type Route } from './route.ts'
import { addWorkingDays, type WorkingCalendar } from './working-calendar.ts'

/** What the clocks of a matter are reckoned from. */
export interface ClockFacts {
  /** Article 31; null while nobody has decided it. */
  readonly route: Route | null
  /** All that was recorded, corrections included, and the registration itself. */
  readonly events: readonly MatterEvent[]
  /** 7.1.2.h: the matter belongs to litigation. */
  readonly judicial: boolean
  readonly calendar: WorkingCalendar
  readonly now: Date
}

/**
 * 4.1: the statutory terms of a matter under articles 22–23 and 34–36, each with its article and the event that
 * started it. The day of the event is day 0. An organ's term ends on its last day whatever weekday that is; a
 * petitioner's right ends on the next working day (decision 0015).
 */
export function statutoryClocks({ route, judicial, calendar, now, ...facts }: ClockFacts): Clock[] {
  const matter: ClockedMatter = { route, judicial, calendar, today: todayOf(now), events: standingEvents(facts.events) }
  return [
    transfer(matter),
    objection(matter),
    notice(matter),
    handling(matter),
    ...(isPetitionRoute(matter) ? reviewClocks(matter) : [])
  ].filter((clock) => clock !== null)
}

/** What says whether the organ takes the matter on. */
const settling = ['declined', 'no-longer-accepted', 'accepted', 'replied'] as const

/** What shows that the matter has reached whoever decides on it, even where nobody recorded the forwarding. */
const reached = ['forwarded', 'notified', ...settling] as const

function transfer(matter: ClockedMatter): Clock {
  const start = firstOf(matter, 'registered')
  return clockOf(matter, {
    id: 'transfer',
    title: say('登记并转送、交办（15 日）', 'Register and forward (15 days)'),
    article: 22,
    startedBy: start,
    endedBy: firstOf(matter, ...reached),
    due: plainDue(start, 15)
  })
}

function objection(matter: ClockedMatter): Clock | null {
  const start = handOver(matter)
  if (!start) return null
  const answered = since(matter, start, 'objected')
  const settled = firstOf(matter, ...settling)
  return clockOf(matter, {
    id: 'objection',
    title: say('对转送、交办提出异议（5 个工作日）', 'Object to the forwarding (5 working days)'),
    article: 23,
    kind: 'right',
    unit: 'working-day',
    startedBy: start,
    endedBy: answered,
    due: addWorkingDays(matter.calendar, start.day, 5),
    ...(!answered && settled && { off: say('已经受理或者答复，不再提出', 'Settled: the organ has taken the matter on') })
  })
}

function notice(matter: ClockedMatter): Clock {
  const answered = firstOf(matter, 'notified', ...settling)
  const start = handOver(matter) ?? (answered && firstOf(matter, 'registered'))
  return clockOf(matter, {
    id: 'notice',
    title: say('书面告知是否受理（15 日）', 'Written notice whether accepted (15 days)'),
    article: 23,
    startedBy: start,
    endedBy: start && since(matter, start, 'notified', ...settling),
    due: plainDue(start, 15),
    ...(matter.judicial && {
      off: say('涉法涉诉：由政法部门按有关规定告知', 'Litigation: the judicial organs give notice under their own rules')
    }),
    waits: say('转送、交办后开始计算', 'Begins when the matter is forwarded')
  })
}

function handling(matter: ClockedMatter): Clock {
  const start = firstOf(matter, 'accepted')
  const extended = matter.events.find(({ kind }) => kind === 'extended')
  const extension = extended && { ...asClockEvent(extended), days: Math.min(30, extended.detail?.days ?? 0) }
  return clockOf(matter, {
    id: 'handling',
    title: extension
      ? say(`办结（60 + ${extension.days} 日）`, `Conclude (60 + ${extension.days} days)`)
      : say('办结（60 日）', 'Conclude (60 days)'),
    article: 34,
    startedBy: start,
    endedBy: firstOf(matter, 'replied'),
    due: plainDue(start, 60 + (extension?.days ?? 0)),
    extension: extension ?? null,
    ...handlingOff(matter),
    waits: say('受理后开始计算', 'Begins with the acceptance'),
    ...(matter.route === null && {
      note: say('尚未定类，暂按第六项计算', 'No route decided yet: reckoned as route ⑥')
    })
  })
}

/** Why the 60 days do not run. */
function handlingOff(matter: ClockedMatter): { off?: Said; hidden?: true } {
  if (matter.judicial)
    return {
      hidden: true,
      off: say(
        '涉法涉诉：释法明理，引导信访人向有关政法部门反映，不适用 60 日办结期限',
        'Litigation: explain the law and guide the petitioner to the judicial organs; the 60 days do not apply'
      )
    }
  if (firstOf(matter, 'declined')) return { off: say('不予受理，没有办结期限', 'Not accepted: no term runs') }
  if (firstOf(matter, 'no-longer-accepted') && !firstOf(matter, 'accepted')) return { off: say('不再受理，没有办结期限', 'No longer accepted: no term runs') }
  if (isPetitionRoute(matter)) return {}
  const { zh, en } = routeTraits[matter.route!].title
  return {
    off: say(
      `办理路径 ${zh}：按该程序的规定办理，60 日期限只适用于第六项`,
      `Route ${en}: that procedure has terms of its own; the 60 days belong to route ⑥`
    )
  }
}

/** Nobody has decided: most matters are petitions, and a term that is shown too early does less harm than one forgotten. */
function isPetitionRoute({ route, judicial }: ClockedMatter): boolean {
  return !judicial && (route === null || route === '6')
}

/** When the competent organ got the matter: it was forwarded again after an objection, so the last time counts. */
function handOver(matter: ClockedMatter): ClockEvent | null {
  const sent = matter.events.findLast(({ kind }) => kind === 'forwarded')
  return sent ? (since(matter, asClockEvent(sent), 'received') ?? asClockEvent(sent)) : null
}
