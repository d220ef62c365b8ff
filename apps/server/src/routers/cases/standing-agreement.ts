import type { StandingAgreement } from '@xinshe/core/plan/plan.ts'

interface Act {
  readonly act: string
  readonly detail: Readonly<Record<string, unknown>>
  readonly by: string
}

/** What is done about the agreement of a case. */
export const agreementActs = ['agreement-signed', 'agreement-waived', 'waiver-approved'] as const

/**
 * The service agreement as the acts of the case leave it (7.1.3.f): the last one brought, and who approved its waiver.
 * The reason of a waiver is confidential and stands in the story, sealed.
 */
export function standingFrom(all: readonly Act[]): StandingAgreement | null {
  const acts = all.filter(({ act }) => agreementActs.some((one) => one === act))
  const brought = acts.findLast(({ act }) => act === 'agreement-signed' || act === 'agreement-waived')
  if (!brought) return null
  const approval = acts.slice(acts.indexOf(brought)).find(({ act }) => act === 'waiver-approved')
  const { signedOn, documentId } = brought.detail as { signedOn?: string; documentId?: string }
  const agreement =
    brought.act === 'agreement-signed'
      ? { kind: 'signed' as const, signedOn: signedOn!, ...(documentId && { documentId }) }
      : { kind: 'waived' as const, reason: '' }
  return { agreement, by: brought.by, approvedBy: approval?.by ?? null, version: acts.length } as StandingAgreement
}
