import type { Persona } from './persona.ts'

/** What people come about, in texts of our own. `{…}` are filled in per case: see `fill-in.ts`. */
export interface Topic {
  /** Clear text of the matter: no names in it. */
  readonly titles: readonly string[]
  readonly summaries: readonly string[]
  readonly organs: readonly string[]
  readonly demands: readonly string[]
  readonly experiences: readonly string[]
  readonly backgrounds: readonly string[]
  /** Who the background of each variant speaks of; organisations have none. */
  readonly personas?: readonly Persona[]
  readonly needs: readonly string[]
  readonly analyses: readonly string[]
  readonly goals: readonly TopicGoal[]
  readonly interviews: readonly TopicInterview[]
  readonly resources: readonly string[]
  readonly reflections: readonly string[]
  /** Only for petitioners of this kind; persons where it is left out. */
  readonly party?: 'legal-person' | 'organisation'
  /** What an organisation of each variant is called. */
  readonly names?: readonly string[]
}

export interface TopicGoal {
  readonly goal: string
  readonly indicator: string
  readonly strategy: string
  readonly method: string
  readonly steps: readonly string[]
}

/** In the order in which they happen. */
export interface TopicInterview {
  /** How they spoke, where it was not face to face: the record must fit it. */
  readonly mode?: 'face' | 'phone' | 'accompany' | 'chat'
  readonly purpose: string
  readonly record: string
  readonly evaluation: string
  readonly followUp: string
}
