import { accept, refuse, type Decision } from '../decision.ts'
import { pathwayKinds, type PathwayAct, type PathwayKind, type PathwayLine } from './pathway.ts'

export interface PathwayStanding {
  readonly pathway: PathwayKind
  readonly isTagged: boolean
  /** Neither work nor a reason since it was tagged. */
  readonly isEmpty: boolean
}

/** How each pathway of a case stands, from its lines in order. What was done before it was taken back counts again when it is tagged anew. */
export function pathwaysOf(lines: readonly PathwayLine[]): PathwayStanding[] {
  return pathwayKinds.map((pathway) => {
    const own = lines.filter((line) => line.pathway === pathway)
    const isTagged = own.filter(({ act }) => act === 'tagged' || act === 'untagged').at(-1)?.act === 'tagged'
    return { pathway, isTagged, isEmpty: isTagged && !own.some(({ act }) => act === 'done' || act === 'excused') }
  })
}

/** 4.4.b: a case does not close while one of these is empty. */
export function emptyPathways(lines: readonly PathwayLine[]): PathwayKind[] {
  return pathwaysOf(lines).flatMap(({ pathway, isEmpty }) => (isEmpty ? [pathway] : []))
}

/** What may be written: a tag once, work and reasons only where it is tagged; everything but the tag with its words. */
export function decidePathway(lines: readonly PathwayLine[], { pathway, act, text }: { pathway: PathwayKind; act: PathwayAct; text: string }): Decision<PathwayAct, 'pathway/already-so' | 'pathway/not-tagged' | 'case/reason-missing'> {
  const { isTagged } = pathwaysOf(lines).find((one) => one.pathway === pathway)!
  if (act === 'tagged') return isTagged ? refuse('pathway/already-so') : accept(act)
  if (!isTagged) return refuse('pathway/not-tagged')
  return text.trim() === '' ? refuse('case/reason-missing') : accept(act)
}
