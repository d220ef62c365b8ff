import { say, type Said } from '@xinshe/words'
import { standingEvents, type EventKind, type MatterEvent } from './matter-event.ts'

/** 6.2.c: what the responsible unit does with a matter: 调查、定类、处理、办结. */
export const fourStages = ['investigate', 'classify', 'handle', 'conclude'] as const
export type FourStage = (typeof fourStages)[number]

export const fourStageTitles: Readonly<Record<FourStage, Said>> = {
  investigate: say('调查', 'Investigation'),
  classify: say('定类', 'Route'),
  handle: say('处理', 'Handling'),
  conclude: say('办结', 'Conclusion')
}

const shownBy: Readonly<Record<FourStage, EventKind>> = {
  investigate: 'investigated',
  classify: 'route-decided',
  handle: 'handled',
  conclude: 'replied'
}

export interface StageReached {
  readonly stage: FourStage
  /** The latest event that shows it; null where nothing is recorded. */
  readonly event: MatterEvent | null
  /** `passed`: nothing is recorded, but a later stage is. */
  readonly state: 'done' | 'passed' | 'current' | 'coming'
}

/** 6.2.c: the four stages of a matter, each with the event that shows it: its day, organ and number. */
export function fourStagesOf(events: readonly MatterEvent[]): StageReached[] {
  const standing = standingEvents(events)
  const shown = fourStages.map((stage) => standing.findLast(({ kind }) => kind === shownBy[stage]) ?? null)
  const last = shown.findLastIndex((event) => event !== null)
  return fourStages.map((stage, at) => {
    const event = shown[at]!
    return { stage, event, state: event ? 'done' : at < last ? 'passed' : at === last + 1 ? 'current' : 'coming' }
  })
}
