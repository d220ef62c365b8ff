import type { Persona } from './persona.ts'

/** What people come about: one kind of matter, told by several stories. */
export interface Topic {
  readonly needs: readonly string[]
  readonly stories: readonly TopicStory[]
  /** Only for petitioners of this kind; persons where it is left out. */
  readonly party?: 'legal-person' | 'organisation'
}

/**
 * One story from the request to the closure, in texts of our own. Whatever the forms of a case say comes from one of
 * them: request, talks, goals and ending belong together. `{…}` are filled in per case: see `fill-in.ts`.
 */
export interface TopicStory {
  /** What an organisation is called. */
  readonly name?: string
  /** Clear text of the matter: no names in it. */
  readonly title: string
  readonly summary: string
  /** The competent one first. */
  readonly organs: readonly string[]
  readonly demand: string
  readonly experience: string
  readonly background: string
  /** Who the background speaks of; organisations have none. */
  readonly persona?: Persona
  readonly analysis: string
  readonly goals: readonly TopicGoal[]
  readonly interviews: readonly TopicInterview[]
  readonly resources: string
  readonly reflection: string
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
