import { accept, refuse, type Decision } from '@xinshe/core/decision.ts'
import type { CustodyAct } from './custody.ts'

export interface PastAct {
  readonly act: CustodyAct
  readonly happenedAt: Date
}

/**
 * 6.3.4.e: an item changes hands in the order of time, after it was locked, and not again once the police have it. A
 * check moves nothing; forms tell minutes, so the minute an act happened in is not before it.
 */
export function decideCustody(at: Date, chain: readonly PastAct[]): Decision<Date, 'behaviour-correction/already-handed-over' | 'behaviour-correction/before-custody'> {
  if (chain.some(({ act }) => act === 'handed-over')) return refuse('behaviour-correction/already-handed-over')
  return chain.some(({ act, happenedAt }) => act !== 'checked' && at < minuteOf(happenedAt)) ? refuse('behaviour-correction/before-custody') : accept(at)
}

function minuteOf(at: Date): Date {
  return new Date(Math.floor(at.getTime() / 60_000) * 60_000)
}
