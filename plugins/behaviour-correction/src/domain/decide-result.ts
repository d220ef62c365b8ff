import { accept, refuse, type Decision } from '@xinshe/core/decision.ts'
import type { OrganKind, Outcome } from './outcome.ts'

export interface ResultToSave {
  readonly outcome: Outcome
  /** Whom it was taken to; none where nobody was contacted. */
  readonly organKind?: OrganKind | undefined
  /** Why nobody was contacted, in the supervisor's words. */
  readonly reason?: string | undefined
}

export type ResultRefusal = 'behaviour-correction/escalation-missing' | 'behaviour-correction/supervisor-writes'

/**
 * 5.9.d: a dissuasion without effect is taken to the petition bureau, the competent authority or the police. Only a
 * supervisor may say why it is not, and says so in person.
 */
export function decideResult({ outcome, organKind, reason = '' }: ResultToSave, isSupervisor: boolean): Decision<{ isEscalated: boolean }, ResultRefusal> {
  if (outcome !== 'ineffective') return accept({ isEscalated: false })
  if (organKind) return accept({ isEscalated: true })
  if (reason.trim() === '') return refuse('behaviour-correction/escalation-missing')
  return isSupervisor ? accept({ isEscalated: false }) : refuse('behaviour-correction/supervisor-writes')
}
