import { say, type Said } from '@xinshe/words'
import { z } from 'zod'
import { paragraphs } from '../typed-text.ts'

/** 5.6.a: each claim is judged, never the person. */
export const claimVerdicts = ['reasonable', 'partly', 'unreasonable', 'pending'] as const
export const claimVerdict = z.enum(claimVerdicts)
export type ClaimVerdict = (typeof claimVerdicts)[number]

export const claimVerdictTitles: Readonly<Record<ClaimVerdict, Said>> = {
  reasonable: say('合理', 'Reasonable'),
  partly: say('部分合理', 'Partly reasonable'),
  unreasonable: say('无理', 'Unreasonable'),
  pending: say('待定', 'Not yet judged')
}

export const newClaim = z.strictObject({
  text: paragraphs(2000).pipe(z.string().min(1)),
  verdict: claimVerdict,
  reason: paragraphs(4000).default(''),
  /** 涉法涉诉: to be led to the judicial way. */
  isJudicial: z.boolean()
})
export type NewClaim = z.output<typeof newClaim>

/** A record that somebody was led to the judicial way: which organ, what was handed out, when. */
export const newGuidance = z.strictObject({
  organ: paragraphs(200).pipe(z.string().min(1)),
  material: paragraphs(2000).pipe(z.string().min(1)),
  givenOn: z.iso.date()
})
