import { accept, refuse, type Decision } from '../decision.ts'
import type { Classified } from './classified.ts'

/** The two tests of 3.3, both answered, and what shows it. */
export interface IrrationalTests {
  /** No facts and no reasonable ground. */
  readonly noBasis: boolean | null
  /** Public order and the order of petitioning were affected. */
  readonly orderAffected: boolean | null
  readonly evidence: string
}

/** 3.3: both tests answered "yes", with evidence, or no mark at all. */
export function decideIrrational({
  noBasis,
  orderAffected,
  evidence
}: IrrationalTests): Decision<Classified, 'classification/tests-missing' | 'classification/evidence-missing'> {
  if (noBasis !== true || orderAffected !== true) return refuse('classification/tests-missing')
  if (evidence.trim() === '') return refuse('classification/evidence-missing')
  return accept({ kind: 'irrational', holds: true, basis: {}, clause: '3.3' })
}
