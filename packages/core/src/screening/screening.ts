import { z } from 'zod'
import { matterId } from '../ids.ts'
import { paragraphs } from '../typed-text.ts'
import { aspect, judicialStage } from './aspects.ts'
import { ground } from './grounds.ts'

/** What somebody says of one aspect of a matter (7.1.2.f–l). The rule of `decideScreening` asks for what belongs to it. */
export const screeningInput = z.strictObject({
  matterId,
  aspect,
  answer: z.string().max(40),
  /** g: the organ that should handle it. */
  organ: paragraphs(200).default(''),
  /** h. */
  stage: judicialStage.optional(),
  /** l. */
  grounds: z.array(ground).max(6).default([]),
  /** l: the date of the re-examination opinion (复核意见). */
  reexaminedOn: z.iso.date().optional(),
  reason: paragraphs(4000).default('')
})
export type ScreeningInput = z.output<typeof screeningInput>

/** The event that a decision at 7.1.2.l is among what happened to the matter (4.1); null for any other. */
export function eventOfDecision({ aspect, answer }: Pick<ScreeningInput, 'aspect' | 'answer'>): 'declined' | 'no-longer-accepted' | null {
  if (aspect !== 'l') return null
  return answer === 'not-accepted' ? 'declined' : answer === 'no-longer-accepted' ? answer : null
}

/** The number of the document by which the authority decided. */
export const documentNumber = paragraphs(100)
