import type { Channel } from '../matter/contact.ts'
import type { Classified } from './classified.ts'

/** 3.7: from this many persons on one matter a visit is collective, and 7.2.1 begins. */
export const collectiveFrom = 5

/** 3.7: five or more come by visit with one matter; two to four are several persons and nothing follows. Not irrational by itself (D5.4). */
export function decideCollective({ channel, headcount }: { channel: Channel; headcount: number }): Classified {
  const isVisit = channel === 'visit'
  const holds = isVisit && headcount >= collectiveFrom
  const isJoint = isVisit && !holds && headcount >= 2
  return { kind: 'collective', holds, ...(isJoint && { sub: 'joint' as const }), basis: { headcount }, clause: '3.7' }
}
