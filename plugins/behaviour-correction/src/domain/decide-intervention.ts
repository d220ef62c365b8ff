import { accept, refuse, type Decision } from '@xinshe/core/decision.ts'

/** What of an ABC record the decision needs. */
export interface Causes {
  readonly hasSubjective: boolean
  readonly hasObjective: boolean
}

/** 5.9.a: nothing is planned about a behaviour before both kinds of causes are written down. */
export function decideIntervention({ hasSubjective, hasObjective }: Causes): Decision<true, 'behaviour-correction/causes-missing'> {
  return hasSubjective && hasObjective ? accept(true) : refuse('behaviour-correction/causes-missing')
}
