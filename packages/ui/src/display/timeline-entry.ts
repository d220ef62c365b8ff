import type { Icon } from '../icon.ts'
import type { Words } from '../language.ts'
import type { Tone } from './tone.ts'

/** One thing that happened. */
export interface TimelineEntry {
  id: string
  title: Words
  /** An instant in ISO form, or a day `YYYY-MM-DD` where no time is known: then no time is shown, not 00:00. */
  at: string
  who?: Words
  detail?: Words
  icon?: Icon
  tone?: Tone
  href?: string
}
