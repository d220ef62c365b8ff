import { decideCollective } from '@xinshe/core/classification/decide-collective.ts'
import type { FlowKind } from '@xinshe/core/flow/flow.ts'
import type { Channel } from '@xinshe/core/matter/contact.ts'
import type { Strike } from '../cases/strikes-of.ts'

/** The strike of the contact a flow opened with, and how it was recorded anew. */
export interface FlowStruck extends Pick<Strike, 'byName' | 'at' | 'reason'> {
  readonly corrected: { readonly channel: Channel; readonly happenedAt: Date; readonly headcount: number } | null
  /** It is the flow of the corrected contact now (7.2.1); otherwise nothing carries it any more. */
  readonly goesOn: boolean
}

interface Standing {
  readonly kind: FlowKind
  readonly contactId: string | null
  readonly standsOn: string | null
  readonly replaces: string | null
  readonly visitAt: Date | null
  readonly channel: Channel | null
  readonly headcount: number | null
  readonly isCarried: boolean | null
}

/**
 * What became of the contact a flow opened with; null: it counts as it did, also where that contact corrects an earlier one.
 * A flow that stands on nothing is closed by a person.
 */
export function flowStruck({ kind, contactId, standsOn, replaces, visitAt, channel, headcount, isCarried }: Standing, strikes: readonly Strike[]): FlowStruck | null {
  const strikeOf = (id: string | null) => strikes.find((one) => one.contactId === id)
  const [struck, corrected] = [strikeOf(standsOn), standsOn === contactId ? undefined : strikeOf(replaces)]
  const strike = struck ?? corrected
  if (!strike || !channel || !visitAt || headcount === null) return null
  const { byName, at, reason } = strike
  const goesOn = !struck && kind === 'collective' && isCarried === true && decideCollective({ channel, headcount }).holds
  return { byName, at, reason, corrected: struck ? null : { channel, happenedAt: visitAt, headcount }, goesOn }
}
