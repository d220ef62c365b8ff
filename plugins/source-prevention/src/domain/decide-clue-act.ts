import { accept, refuse, type Decision } from '@xinshe/core/decision.ts'
import { openStates, type ClueState } from './clue.ts'

/** A clue as far as what may be done with it depends on it. */
export interface StandingClue {
  readonly state: ClueState
  /** Root cause, narrative, proposed solution and the day of the review are there. */
  readonly isAnalysed: boolean
}

export type ClueAct = 'analyse' | 'begin' | 'note' | 'assign' | 'level' | 'resolve' | 'end' | 'link'

export type ClueRefusal = 'source-prevention/settled' | 'source-prevention/not-analysed' | 'source-prevention/begun-already' | 'source-prevention/not-begun'

/**
 * The state after an act. Nothing is handled before it is analysed (5.1.d), and nothing resolved that nobody handled. A clue
 * that becomes a case is converted; one that was resolved stays so when its household comes with a case later (4.2).
 */
export function decideClueAct({ state, isAnalysed }: StandingClue, act: ClueAct): Decision<ClueState, ClueRefusal> {
  const isOpen = openStates.some((open) => open === state)
  if (act === 'link') {
    if (state === 'resolved') return accept(state)
    return isOpen ? accept('converted') : refuse('source-prevention/settled')
  }
  if (!isOpen) return refuse('source-prevention/settled')
  if (act === 'begin') {
    if (state === 'handling') return refuse('source-prevention/begun-already')
    return isAnalysed ? accept('handling') : refuse('source-prevention/not-analysed')
  }
  if (act === 'resolve') return state === 'handling' ? accept('resolved') : refuse('source-prevention/not-begun')
  return accept(act === 'end' ? 'ended' : state)
}
