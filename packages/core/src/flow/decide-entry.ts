import { dayOf, type Day } from '@xinshe/words'
import { accept, refuse, type Decision } from '../decision.ts'
import { isAhead } from '../is-ahead.ts'
import { isFlowClosed, type FlowFacts } from './checklist.ts'
import { standingEntries } from '../standing-entries.ts'
import { stepOf } from './flow-steps.ts'
import { isSameLine } from './is-same-line.ts'
import { leavesUndissuaded } from './leaves-undissuaded.ts'
import type { FlowStep } from './step.ts'

export interface NewEntry {
  readonly step: string
  readonly about: string | null
  readonly corrects: string | null
  readonly answers: Readonly<Record<string, unknown>>
  /** When it happened, ISO. */
  readonly at: string
}

export type EntryRefusal =
  | 'flow/closed'
  | 'flow/unknown-step'
  | 'flow/done-by-rating'
  | 'flow/done-in-case'
  | 'flow/changed'
  | 'time/in-future'
  | 'time/before-matter'
  | 'flow/before-visit'
  | 'flow/before-it'
  | 'flow/sixth-representative'
  | 'flow/already-followed-up'
  | 'flow/no-dissuasion'

/** Before which day no line of a flow can lie. */
export interface FlowBeginnings {
  /** The day the matter was registered, or that of the first contact before. */
  readonly beganOn: Day
  /** The visit that opened it, where one did. */
  readonly visitOn: Day | null
}

/**
 * Whether a line may be added to a flow. Five representatives and no sixth (7.2.1.a); the police are told after a
 * dissuasion or with the reason why there was none before, and a correction of either keeps to it (7.2.1.f); level, plan and judgement are those of the rating (7.2.2.a–c),
 * replies and resources those of the case (7.2.3.d–e). Nothing is done before the matter was there, and the representatives
 * of a gathering are chosen by those who came (7.2.1.a). What follows up a line does so through its corrections: one arrival, one
 * result (7.2.1.c, 6.3.1.c).
 */
export function decideEntry({ kind, entries, beganOn, visitOn }: FlowFacts & FlowBeginnings, entry: NewEntry, now: string): Decision<FlowStep, EntryRefusal> {
  const step = stepOf(entry.step)
  const standing = standingEntries(entries)
  if (!step || !step.id.startsWith(`${kind}/`)) return refuse('flow/unknown-step')
  if (step.rated) return refuse('flow/done-by-rating')
  if (step.kept) return refuse('flow/done-in-case')
  if (isFlowClosed(entries)) return refuse('flow/closed')
  if (isAhead(entry.at, new Date(now))) return refuse('time/in-future')
  const day = dayOf(entry.at)
  if (kind === 'collective' && visitOn && day < visitOn) return refuse('flow/before-visit')
  if (day < beganOn) return refuse('time/before-matter')
  if (entry.corrects && !standing.some(({ id, step: of }) => id === entry.corrects && of === entry.step)) return refuse('flow/changed')

  const others = standing.filter(({ id, step: of, about }) => of === entry.step && isSameLine(entries, about, entry.about) && id !== entry.corrects)
  if (step.about) {
    const followed = standing.find(({ id, step: of }) => of === step.about && isSameLine(entries, id, entry.about))
    if (!followed) return refuse('flow/changed')
    if (Date.parse(entry.at) < Date.parse(followed.at)) return refuse('flow/before-it')
    if (others.length > 0) return refuse('flow/already-followed-up')
  }
  if (step.most && others.length >= step.most) return refuse(step.id === 'collective/representative' ? 'flow/sixth-representative' : 'flow/already-followed-up')
  const after = [...standing.filter(({ id }) => id !== entry.corrects), entry]
  return leavesUndissuaded(standing, after) ? refuse('flow/no-dissuasion') : accept(step)
}
