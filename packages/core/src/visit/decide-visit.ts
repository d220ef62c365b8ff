import { accept, refuse, type Decision } from '../decision.ts'

/** The shortest and the longest a home visit is expected to take, in minutes. */
export const visitMinutes = { least: 5, most: 720 } as const

export interface VisitToBegin {
  readonly visitor: string
  /** The account of whoever watches from outside. */
  readonly buddy: string | null
  /** Whether a recusal or a wall keeps that person from the case, and so from its alarms. */
  readonly buddyIsShutOut: boolean
  readonly minutes: number
  /** Whether the visitor is inside somewhere already. */
  readonly isUnderWay: boolean
}

export type VisitRefusal = 'visit/under-way' | 'visit/buddy-missing' | 'visit/buddy-shut-out' | 'visit/wrong-minutes'

/** 7.2.2.f: a worker checks in alone for one visit at a time, with an end to expect and somebody else who watches and would be told. */
export function decideVisit({ visitor, buddy, buddyIsShutOut, minutes, isUnderWay }: VisitToBegin): Decision<'inside', VisitRefusal> {
  if (isUnderWay) return refuse('visit/under-way')
  if (!buddy || buddy === visitor) return refuse('visit/buddy-missing')
  if (buddyIsShutOut) return refuse('visit/buddy-shut-out')
  return isExpectable(minutes) ? accept('inside') : refuse('visit/wrong-minutes')
}

/** Whether a visit may be expected to take so long. */
export function isExpectable(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= visitMinutes.least && minutes <= visitMinutes.most
}
