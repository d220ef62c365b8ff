import { momentOf } from '@xinshe/core/moment-of.ts'
import { caseId } from '@xinshe/core/ids.ts'
import { daysToReply } from '@xinshe/core/reply/days-to-reply.ts'
import { replyForm, replyMeansTitles } from '@xinshe/core/reply/reply-form.ts'
import { incomplete, mustBeTheSame, Refusal } from '@xinshe/plugin-kit/server'
import { say, today } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { lockCase, mustBeOpen } from '../cases/lock-case.ts'
import { mustHaveHappened } from '../must-have-happened.ts'
import { newestClaims } from '../screening/newest-claims.ts'
import { casePromises } from './case-promises.ts'
import { caseReplies } from './case-replies.ts'
import { insertReply } from './insert-reply.ts'

/**
 * 6.2.a, 7.1.4.i: the petitioner was answered: which claims, which promise it keeps, with which result of an organ
 * (7.2.3.d); or the correction of such a line.
 *
 * @throws Refusal record/incomplete with the problems at the fields, record/recorded-otherwise, reply/changed, reply/unknown-claim, time/in-future, case/read-only
 */
export const record = procedure({ permission: 'case.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(
    z.strictObject({
      requestId: z.uuid(), caseId, answers: z.record(z.string(), z.unknown()), claims: z.array(z.int().min(1)).max(100).default([]),
      promiseId: z.uuid().nullable().default(null), corrects: z.uuid().nullable().default(null)
    })
  )
  .mutation(async ({ ctx, input: { requestId, caseId, promiseId, corrects, ...input } }) => {
    const held = await lockCase(ctx, caseId)
    mustBeOpen(held)
    const replies = await caseReplies(ctx, held.id)
    const submitted = replyForm.submit(input.answers, { today: today(ctx.now()) })
    if (!submitted.ok) throw incomplete(submitted.problems)
    const { answers } = submitted
    const claims = [...new Set(input.claims)]
    const recorded = replies.find(({ id }) => id === requestId)
    if (recorded) {
      mustBeTheSame(recorded, { answers, claims, promiseId, isCorrection: corrects !== null })
      return { replyId: requestId }
    }
    mustHaveHappened(ctx, momentOf(answers))
    if (corrects && !replies.some(({ id }) => id === corrects)) throw new Refusal('reply/changed')
    const known = await newestClaims(ctx, held.id)
    if (claims.some((nth) => !known.some((claim) => claim.nth === nth))) throw new Refusal('reply/unknown-claim')
    const isKept = replies.some((reply) => reply.promiseId === promiseId && reply.id !== corrects)
    if (promiseId && (isKept || !(await casePromises(ctx, held.id)).some(({ id }) => id === promiseId))) throw new Refusal('reply/changed')

    await insertReply(ctx, held, { id: requestId, answers, claims, promiseId, corrects })
    const [means, days] = [replyMeansTitles[answers.means], daysToReply(answers)]
    await ctx.timeline({
      caseId,
      kind: corrects ? 'core/reply-corrected' : 'core/reply-given',
      title: say(
        `${corrects ? '更正答复' : '答复信访人'}：${means.zh}${days === null ? '' : `，收到结果后 ${days} 天`}`,
        `${corrects ? 'Reply corrected' : 'Reply to the petitioner'}: ${means.en.toLowerCase()}${days === null ? '' : `, ${days} days after the result`}`
      ),
      ...(corrects ? {} : { happenedAt: new Date(momentOf(answers)) }),
      text: answers.text
    })
    ctx.note({ replyId: requestId, claims: claims.map(String), ...(promiseId && { promiseId }) })
    return { replyId: requestId }
  })
