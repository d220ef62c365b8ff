import { say, type Said } from '@xinshe/words'
import { z } from 'zod'
import { postId } from '../ids.ts'
import { paragraphs } from '../typed-text.ts'

const opinion = paragraphs(5_000)
const opinionNeeded = opinion.pipe(z.string().min(1))

/** A comment at one field of a returned form; the field's name as in the form, `goals.0.result` inside a table. */
export const fieldComment = z.strictObject({
  field: z.string().regex(/^[a-zA-Z]\w*(\.\d+\.[a-zA-Z]\w*)?$/),
  text: paragraphs(2_000).pipe(z.string().min(1))
})
export type FieldComment = z.infer<typeof fieldComment>

const sentBack = z.strictObject({
  verdict: z.literal('return'),
  comments: z.array(fieldComment).min(1).max(100),
  opinion: opinion.default('')
})

/** A.30 and A.31: yes, to this worker, and why if that goes above 8.1.c; no, for this reason; or back to its author. The signature and its date are the act itself. */
export const intakeReview = z.discriminatedUnion('verdict', [
  z.strictObject({ verdict: z.literal('approve'), assignee: postId, opinion: opinion.default(''), overload: paragraphs(500).default('') }),
  z.strictObject({ verdict: z.literal('decline'), explanation: opinionNeeded }),
  sentBack
])
export type IntakeReview = z.infer<typeof intakeReview>

/** B.15–B.17: the lead's opinion on an interview. */
export const interviewReview = z.discriminatedUnion('verdict', [
  z.strictObject({ verdict: z.literal('approve'), opinion: opinion.default('') }),
  sentBack
])
export type InterviewReview = z.infer<typeof interviewReview>

/** The lead's word on a plan (7.1.3): approved only as lawful, and with the basis it rests on (6.2.b). */
export const planReview = z.discriminatedUnion('verdict', [
  z.strictObject({ verdict: z.literal('approve'), isLawful: z.literal(true), legalBasis: opinionNeeded, opinion: opinion.default('') }),
  sentBack
])
export type PlanReview = z.infer<typeof planReview>

export const ratings = ['excellent', 'good', 'pass', 'fail'] as const
export const rating = z.enum(ratings)
export type Rating = (typeof ratings)[number]
export const ratingTitles: Readonly<Record<Rating, Said>> = {
  excellent: say('优秀', 'Excellent'),
  good: say('良好', 'Good'),
  pass: say('合格', 'Satisfactory'),
  fail: say('不合格', 'Unsatisfactory')
}

/** C.14–C.16: the agency's evaluation, text and rating, without which nothing is archived. */
export const closureReview = z.discriminatedUnion('verdict', [
  z.strictObject({ verdict: z.literal('approve'), evaluation: opinionNeeded, rating }),
  sentBack
])
export type ClosureReview = z.infer<typeof closureReview>
