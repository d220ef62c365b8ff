import { interviewWith } from '@xinshe/core/case/interview-person.ts'
import { unmaskedAnswers } from '@xinshe/core/case/masked-answers.ts'
import { NotFound } from '@xinshe/plugin-kit/server'
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
  return masked.length === 0 ? { ...answers } : unmaskedAnswers(at.form, answers, masked, await standingText(ctx, at, person))
}

/** What is behind the masks of a form that is written on, in clear. @throws NotFound nobody of the case is meant by `person` */
async function standingText(ctx: DeskContext, at: FormAtHand, person?: string): Promise<Record<string, unknown>> {
  const { answers } = await draftText(ctx, at)
  if (!person) return answers
  const chosen = await personOf(ctx, at, person)
  if (!chosen) throw new NotFound()
  return { ...answers, ...interviewWith(chosen) }
}
