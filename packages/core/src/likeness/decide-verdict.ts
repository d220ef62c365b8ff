import { z } from 'zod'
import { accept, refuse, type Decision } from '../decision.ts'

/** What a person has said of two matters: one and the same, not the same, or taken back. */
export const matterVerdict = z.enum(['same', 'different', 'withdrawn'])
export type MatterVerdict = z.infer<typeof matterVerdict>

const next: Readonly<Record<MatterVerdict | 'none', readonly MatterVerdict[]>> = {
  none: ['same', 'different'],
  same: ['withdrawn'],
  different: ['same', 'withdrawn'],
  withdrawn: ['same', 'different']
}

/**
 * 7.1.2.j: the finder proposes, a person decides, with a reason where something follows from it. What was said before
 * stays: each verdict is a row of its own, and none is overwritten.
 */
export function decideVerdict(
  current: MatterVerdict | null,
  verdict: MatterVerdict,
  reason: string
): Decision<MatterVerdict, 'likeness/wrong-step' | 'likeness/reason-missing'> {
  if (!next[current ?? 'none'].includes(verdict)) return refuse('likeness/wrong-step')
  if (verdict !== 'different' && reason.trim() === '') return refuse('likeness/reason-missing')
  return accept(verdict)
}
