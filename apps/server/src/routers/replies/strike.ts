import { randomUUID } from 'node:crypto'
import { caseId } from '@xinshe/core/ids.ts'
import { line } from '@xinshe/core/typed-text.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { lockCase, mustBeOpen } from '../cases/lock-case.ts'
import { caseReplies } from './case-replies.ts'
import { insertReply } from './insert-reply.ts'

/** Takes a reply back that was recorded by mistake, with the reason; it answers no claim and keeps no promise any more. @throws Refusal reply/changed, case/read-only */
export const strike = procedure({ permission: 'case.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ caseId, replyId: z.uuid(), reason: line(1000) }))
  .mutation(async ({ ctx, input: { caseId, replyId, reason } }) => {
    const held = await lockCase(ctx, caseId)
    mustBeOpen(held)
    const standing = (await caseReplies(ctx, held.id)).find(({ id }) => id === replyId)
    if (!standing) throw new Refusal('reply/changed')
    await insertReply(ctx, held, { id: randomUUID(), answers: standing.answers, claims: [], promiseId: null, corrects: replyId, struckFor: reason })
    await ctx.timeline({ caseId, kind: 'core/reply-struck', title: say('撤回答复记录', 'Reply taken back'), text: reason })
    ctx.note({ replyId })
    return { replyId }
  })
