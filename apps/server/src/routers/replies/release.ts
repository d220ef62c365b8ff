import { randomUUID } from 'node:crypto'
import { caseId } from '@xinshe/core/ids.ts'
import { line } from '@xinshe/core/typed-text.ts'
import { say } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { lockCase, mustBeOpen } from '../cases/lock-case.ts'
import { insertPromise } from './insert-promise.ts'
import { mustStandOpen } from './promise.ts'

/** 7.1.4.i: a promise is taken back, with the reason: the petitioner wants no reply any more, or it was a mistake. @throws Refusal reply/changed, case/read-only */
export const release = procedure({ permission: 'case.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ caseId, promiseId: z.uuid(), reason: line(1000) }))
  .mutation(async ({ ctx, input: { caseId, promiseId, reason } }) => {
    const held = await lockCase(ctx, caseId)
    mustBeOpen(held)
    const { answers } = await mustStandOpen(ctx, held.id, promiseId)
    await insertPromise(ctx, held.id, { id: randomUUID(), answers, corrects: promiseId, struckFor: reason })
    await ctx.timeline({ caseId, kind: 'core/reply-promise-released', title: say('撤回承诺答复', 'Promised reply taken back'), text: reason })
    ctx.note({ promiseId })
    return { promiseId }
  })
