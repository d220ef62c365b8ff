import { caseId } from '@xinshe/core/ids.ts'
import { promiseForm, type PromiseAnswers } from '@xinshe/core/reply/promise-form.ts'
import { incomplete, mustBeTheSame, Refusal } from '@xinshe/plugin-kit/server'
import { say, today, writtenDate } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { lockCase, mustBeOpen } from '../cases/lock-case.ts'
import { casePromises } from './case-promises.ts'
import { caseReplies } from './case-replies.ts'
import { insertPromise } from './insert-promise.ts'

/** 7.1.4.i: a reply is promised for a day, or a promise that stands open is put to another day or text. @throws Refusal record/incomplete, record/recorded-otherwise, reply/changed, case/read-only */
export const promise = procedure({ permission: 'case.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ requestId: z.uuid(), caseId, answers: z.record(z.string(), z.unknown()), corrects: z.uuid().nullable().default(null) }))
  .mutation(async ({ ctx, input: { requestId, caseId, corrects, ...input } }) => {
    const held = await lockCase(ctx, caseId)
    mustBeOpen(held)
    const submitted = promiseForm.submit(input.answers, { today: today(ctx.now()) })
    if (!submitted.ok) throw incomplete(submitted.problems)
    const { answers } = submitted
    const recorded = (await casePromises(ctx, held.id)).find(({ id }) => id === requestId)
    if (recorded) {
      mustBeTheSame(recorded, { answers, isCorrection: corrects !== null })
      return { promiseId: requestId }
    }
    const before = corrects ? await mustStandOpen(ctx, held.id, corrects) : null

    await insertPromise(ctx, held.id, { id: requestId, answers, corrects })
    await ctx.timeline({
      caseId,
      kind: corrects ? 'core/reply-promise-changed' : 'core/reply-promised',
      title: titleOf(answers, before?.answers),
      text: answers.text
    })
    ctx.note({ promiseId: requestId, dueOn: answers.dueOn })
    return { promiseId: requestId }
  })

function titleOf({ dueOn }: PromiseAnswers, before: PromiseAnswers | undefined) {
  const isMoved = before && before.dueOn !== dueOn
  const [zh, en] = !before ? ['承诺答复信访人：', 'Reply promised by'] : isMoved ? ['承诺答复改为', 'Promised reply moved to'] : ['更正承诺答复：', 'Promised reply corrected, still by']
  return say(`${zh}${writtenDate(dueOn, 'zh')}前`, `${en} ${writtenDate(dueOn, 'en')}`)
}

/** A promise that was kept is history. @throws Refusal reply/changed */
export async function mustStandOpen(ctx: Parameters<typeof casePromises>[0], caseId: string, promiseId: string) {
  const standing = (await casePromises(ctx, caseId)).find(({ id }) => id === promiseId)
  const isKept = (await caseReplies(ctx, caseId)).some((reply) => reply.promiseId === promiseId)
  if (!standing || isKept) throw new Refusal('reply/changed')
  return standing
}
