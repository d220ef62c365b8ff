import { addDays, isDay, say, type Day, type Said } from '@xinshe/words'
import { z } from 'zod'
import { accept, refuse, type Decision } from '../decision.ts'

/** What can happen to a worker (7.2.2.f). */
export const incidentKinds = ['threat', 'assault', 'held', 'followed', 'harassed', 'other'] as const
export const incidentKind = z.enum(incidentKinds)
export type IncidentKind = (typeof incidentKinds)[number]
export const incidentKindTitles: Readonly<Record<IncidentKind, Said>> = {
  threat: say('言语威胁', 'Threatened'),
  assault: say('人身攻击', 'Attacked'),
  held: say('被阻拦离开', 'Kept from leaving'),
  followed: say('被跟踪', 'Followed'),
  harassed: say('被骚扰', 'Harassed'),
  other: say('其他', 'Another')
}

/** How long ago something may be entered that nobody entered then. */
const longest = 366

/** Whether it can have happened on that day: not in the future, and within a year. */
export function decideIncidentDay(happenedOn: string, today: Day): Decision<Day, 'incident/wrong-day'> {
  return isDay(happenedOn) && happenedOn <= today && happenedOn >= addDays(today, -longest) ? accept(happenedOn) : refuse('incident/wrong-day')
}
