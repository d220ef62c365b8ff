import { caseId } from '@xinshe/core/ids.ts'
import { promiseState } from '@xinshe/core/reply/promise-state.ts'
import { unansweredClaims } from '@xinshe/core/reply/unanswered.ts'
import { today } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { heldCase } from '../records/held-case.ts'
import { newestClaims } from '../screening/newest-claims.ts'
import { casePromises } from './case-promises.ts'
import { caseReplies } from './case-replies.ts'

/** The reply log of a case (7.1.4.i): what was answered, what is promised until when, and which 合理 claims wait for their reply (6.2.a). */
export const ofCase = procedure({ permission: 'record.read', scope: 'case', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ caseId }))
  .query(async ({ ctx, input }) => {
    await heldCase(ctx, input.caseId, 'read')
    const [replies, promises, claims] = await Promise.all([caseReplies(ctx, input.caseId), casePromises(ctx, input.caseId), newestClaims(ctx, input.caseId)])
    const day = today(ctx.now())
    return {
      replies,
      promises: promises.map((promise) => {
        const kept = replies.findLast(({ promiseId }) => promiseId === promise.id)
        return { ...promise, state: promiseState({ dueOn: promise.answers.dueOn, keptOn: kept?.answers.on ?? null }, day) }
      }),
      unanswered: unansweredClaims(claims, replies)
    }
  })
