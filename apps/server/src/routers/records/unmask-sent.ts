import { interviewWith, personFields } from '@xinshe/core/case/interview-person.ts'
import { maskedAnswers, unmaskedAnswers } from '@xinshe/core/case/masked-answers.ts'
import { z } from 'zod'
import type { DeskContext } from '../../desk-context.ts'
import { draftText, type FormAtHand } from './draft-text.ts'
import { personOf, personRef } from './interview-people.ts'

/** A form as a page sends it: its answers, and the fields that it was shown masked and has not revealed (B.02). */
export const sentText = {
  answers: z.record(z.string(), z.unknown()),
  masked: z.array(z.string().max(80)).max(80).default([]),
  /** Whom B.01 and B.02 are of, where somebody of the case was chosen: the page knows them masked alone. */
  person: personRef.optional()
}

interface Sent {
  readonly answers: Readonly<Record<string, unknown>>
  readonly masked: readonly string[]
  readonly person?: string | undefined
}

/** What a page has sent of a form, in clear: what it knows masked alone is what is known of the person chosen, else what stands in the draft or what the form began with. */
export async function unmaskSent(ctx: DeskContext, at: FormAtHand, { answers, masked, person }: Sent): Promise<Record<string, unknown>> {
  if (masked.length === 0) return { ...answers }
  const { answers: standing } = await draftText(ctx, at)
  return unmaskedAnswers(at.form, answers, masked, person ? await chosenText(ctx, at, { standing, person, shown: answers }) : standing)
}

type Text = Readonly<Record<string, unknown>>

/** Once the person is known no more, the draft goes on where it is of whom the page shows: nobody else takes their place, and no text is refused for it. */
async function chosenText(ctx: DeskContext, at: FormAtHand, { standing, person, shown }: { standing: Text; person: string; shown: Text }): Promise<Text> {
  const chosen = await personOf(ctx, at, person)
  if (chosen) return { ...standing, ...interviewWith(chosen) }
  const masks = maskedAnswers(at.form, standing).answers
  return personFields.every((field) => (masks[field] ?? null) === (shown[field] ?? null)) ? standing : {}
}
