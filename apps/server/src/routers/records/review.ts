import { randomUUID } from 'node:crypto'
import { decideFormRecord, type RecordCommand } from '@xinshe/core/case/decide-form-record.ts'
import { closureReview, intakeReview, interviewReview, planReview, type FieldComment } from '@xinshe/core/case/review.ts'
import { recordApproved, recordReturned } from '@xinshe/core/events.ts'
import { caseId, recordId } from '@xinshe/core/ids.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { TRPCError } from '@trpc/server'
import { z } from 'zod'
import { postOf, type DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { lockCase } from '../cases/lock-case.ts'
import { recordTitle } from './announce-signing.ts'
import { formOfRecord } from './form-here.ts'
import { followReview } from './follow-review.ts'
import { loadRecord, type LoadedRecord } from './load-record.ts'
import { mustWaitStill } from './must-wait-still.ts'
import { othersWaiting } from './others-waiting.ts'
import { openAnswers } from './sealed-record.ts'
import { verdictPlace } from './verdicts-of.ts'

const reviews: Readonly<Record<string, z.ZodType<Review>>> = {
  'core.intake': intakeReview,
  'core.interview': interviewReview,
  'core.plan': planReview,
  'core.closure': closureReview
}

/** What any of the forms may be told; each form then takes its own kind alone. */
const anyReview = z.union([intakeReview, planReview, closureReview, interviewReview])
export type Review = z.output<typeof anyReview>

/**
 * The lead's word on a signed form: approved with what belongs to it (A.30 and A.31, B.15, C.14), declined (A.30 否),
 * or returned with comments at the fields. Never by its author. What follows from it happens in the same transaction:
 * the case is accepted, planned, closed or declined.
 *
 * @throws Refusal record/own-approval, record/wrong-step, record/stale, case/records-waiting, case/objected, case/…
 */
export const review = procedure({ permission: 'record.approve', scope: 'case', audit: 'write', purpose: 'supervision' })
  .input(z.strictObject({ caseId, recordId, review: anyReview }))
  .mutation(async ({ ctx, input }) => {
    const held = await lockCase(ctx, input.caseId)
    const record = await loadRecord(ctx, held.id, input.recordId)
    const form = formOfRecord(ctx, record.form)
    const said = ofItsKind(record.form, input.review)
    await mustWaitStill(ctx, form, { caseId: held.id, record, said })

    const facts = {
      form: record.form,
      stage: held.stage,
      record: { state: record.state, author: record.signedBy },
      // Only form C looks at the others.
      othersWaiting: record.form === 'core.closure' ? await othersWaiting(ctx, held.id, record.id) : []
    }
    const decision = decideFormRecord(facts, { account: ctx.actor.userId, post: postOf(ctx).role }, commandOf(said))
    if (!decision.ok) throw new Refusal(decision.code, decision.data)

    const verdict = decision.value as 'approved' | 'returned' | 'declined'
    await writeVerdict(ctx, held.id, record, said, verdict)
    const stage = await followReview(ctx, held, record, said, () => openAnswers(ctx.vault, form, held.id, record))

    const { zh, en } = recordTitle(form, record.ordinal)
    const words = { approved: say('签批', 'approved'), returned: say('退回修改', 'returned'), declined: say('不接案', 'declined') }[verdict]
    await ctx.timeline({ caseId: held.id, kind: `core/record-${verdict}`, title: say(`${zh}：${words.zh}`, `${en} ${words.en}`), link: { to: 'record', id: record.id } })
    const payload = { caseId: held.id, by: ctx.actor.userId, recordId: record.id, version: record.version, form: record.form }
    if (verdict !== 'declined') await ctx.emit(verdict === 'approved' ? recordApproved : recordReturned, payload)
    ctx.note({ recordId: record.id, verdict })
    return { state: verdict, stage }
  })

function ofItsKind(form: string, review: Review): Review {
  const parsed = (reviews[form] ?? interviewReview).safeParse(review)
  if (!parsed.success) throw new TRPCError({ code: 'BAD_REQUEST', cause: parsed.error })
  return parsed.data
}

function commandOf(review: Review): RecordCommand {
  if (review.verdict === 'return') return { kind: 'return', comments: review.comments as readonly FieldComment[] }
  return review.verdict === 'decline' ? { kind: 'decline', explanation: review.explanation } : { kind: 'approve' }
}

async function writeVerdict(ctx: DeskContext, caseId: string, record: LoadedRecord, said: Review, verdict: 'approved' | 'returned' | 'declined'): Promise<void> {
  const id = randomUUID()
  const assigneeName = 'assignee' in said ? await nameOfWorker(ctx, said.assignee) : undefined
  await ctx.db
    .insertInto('core.approval')
    .values({
      ...(await ctx.caseRow(caseId)),
      id,
      record_id: record.id,
      verdict,
      signed_name: ctx.identity!.account.displayName,
      sealed: await ctx.vault.seal(caseId, verdictPlace(id), { ...said, ...(assigneeName && { assigneeName }) })
    })
    .executeTakeFirstOrThrow()
}

/** The name is kept as it was signed; the post may end. */
async function nameOfWorker({ db }: DeskContext, postId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('core.post as p')
    .innerJoin('core.account as a', 'a.id', 'p.account_id')
    .select('a.display_name as name')
    .where('p.id', '=', postId)
    .executeTakeFirst()
  return row?.name
}
