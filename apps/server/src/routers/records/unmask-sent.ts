import { unmaskedAnswers } from '@xinshe/core/case/masked-answers.ts'
import { z } from 'zod'
import type { DeskContext } from '../../desk-context.ts'
import { draftText, type FormAtHand } from './draft-text.ts'

/** A form as a page sends it: its answers, and the fields that it was shown masked and has not revealed (B.02). */
export const sentText = {
  answers: z.record(z.string(), z.unknown()),
  masked: z.array(z.string().max(80)).max(80).default([])
}

/** What a page has sent of a form, in clear; what it knows masked alone is what stands in the draft, or what the form began with. */
export async function unmaskSent(ctx: DeskContext, at: FormAtHand, { answers, masked }: { readonly answers: Readonly<Record<string, unknown>>; readonly masked: readonly string[] }): Promise<Record<string, unknown>> {
  return masked.length === 0 ? { ...answers } : unmaskedAnswers(at.form, answers, masked, (await draftText(ctx, at)).answers)
}
