import { accept, refuse, type Decision } from '@xinshe/core/decision.ts'
import type { Responder } from './responder.ts'

/** An event as far as what may be entered depends on it. */
export interface StandingEvent {
  readonly isEnded: boolean
  readonly isPoliceInformed: boolean
  /** Of each step of the checklist whether it is the police's, and whether it is done. */
  readonly steps: readonly { readonly isPolice: boolean; readonly isDone: boolean }[]
}

export type EventAct =
  | { readonly kind: 'step'; readonly step: number }
  | { readonly kind: 'call'; readonly responder: Responder; readonly isReached: boolean }
  | { readonly kind: 'note' }
  | { readonly kind: 'end'; readonly text: string }

/** What entering it does beside the line itself. */
export interface DecidedAct {
  /** The step of the checklist it settles, from 0; null for none. */
  readonly step: number | null
  readonly informsPolice: boolean
}

export type EventRefusal = 'crisis-intervention/ended' | 'crisis-intervention/step-done' | 'crisis-intervention/no-such-step' | 'crisis-intervention/summary-missing'

/**
 * What may be entered into an event. The police are informed by the first call that reached them, or by their step ticked;
 * either settles the other, so that one time stands for both (5.8.a).
 */
export function decideEventAct(event: StandingEvent, act: EventAct): Decision<DecidedAct, EventRefusal> {
  if (event.isEnded) return refuse('crisis-intervention/ended')
  if (act.kind === 'end') return act.text ? accept({ step: null, informsPolice: false }) : refuse('crisis-intervention/summary-missing')
  if (act.kind === 'note') return accept({ step: null, informsPolice: false })
  if (act.kind === 'call') {
    const informsPolice = act.responder === 'police' && act.isReached && !event.isPoliceInformed
    const step = event.steps.findIndex(({ isPolice, isDone }) => isPolice && !isDone)
    return accept({ step: informsPolice && step >= 0 ? step : null, informsPolice })
  }
  const step = event.steps[act.step]
  if (!step) return refuse('crisis-intervention/no-such-step')
  if (step.isDone) return refuse('crisis-intervention/step-done')
  return accept({ step: act.step, informsPolice: step.isPolice && !event.isPoliceInformed })
}
