import { monthDate, dayOf } from '@xinshe/words'
import { visitsUpTo, type Attendance } from './attendance.ts'

/**
 * A.05: whether this is a first or a repeat visit, by the ordinal of 3.4, and which organs were visited when.
 * @param attendances contacts and petition history of the matter, in any order
 * @param isNamed of which the organ may be named in the form; all of them count
 * @returns empty where nobody came by visit
 */
export function visitExperience(attendances: readonly Attendance[], group: readonly string[], isNamed: (visit: Attendance) => boolean = () => true): { visitKind?: 'first' | 'repeat'; experience?: string } {
  const visits = attendances.filter(({ channel }) => channel === 'visit')
  const all = visits.map((visit) => visitsUpTo(visit, visits, group)).sort((a, b) => b.length - a.length)[0] ?? []
  if (all.length === 0) return {}
  if (all.length === 1) return { visitKind: 'first' }
  const named = all.filter(isNamed)
  if (named.length === 0) return { visitKind: 'repeat' }
  return { visitKind: 'repeat', experience: `${named.map(({ at, organ }) => `${monthDate(dayOf(at))}走访${organ || '本单位'}`).join('；')}。` }
}
