import { otherServiceForm } from '@xinshe/core/service/service-form.ts'
import { splitSealed } from '@xinshe/forms'
import { incomplete, NotFound } from '@xinshe/plugin-kit/server'
import { today } from '@xinshe/words'
import { z } from 'zod'
import { postOf } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { insertService, servicePlace } from './insert-service.ts'
import { serviceEntries } from './service-entries.ts'
import { standingService } from './standing-service.ts'

/**
 * 6.1: time that was worked beside the own cases: groups, community, supervision, administration, research; or the
 * correction of an entry.
 * @throws Refusal record/incomplete with the problems at the fields, service/changed
 */
export const log = procedure({ permission: 'service.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ requestId: z.uuid(), answers: z.record(z.string(), z.unknown()), corrects: z.uuid().nullable().default(null) }))
  .mutation(async ({ ctx, input: { requestId, corrects, ...input } }) => {
    const { id: ownPost, contractId } = postOf(ctx)
    if (!contractId) throw new NotFound()
    if (await serviceEntries(ctx).where('e.id', '=', requestId).executeTakeFirst()) return { entryId: requestId }
    const before = corrects ? await standingService(ctx, corrects, null) : null
    const submitted = otherServiceForm.submit(input.answers, { today: today(ctx.now()) })
    if (!submitted.ok) throw incomplete(submitted.problems)

    const { method, on, minutes, techniques = [], persons = null } = submitted.answers
    const { sealed } = splitSealed(otherServiceForm, submitted.answers)
    await insertService(ctx, {
      id: requestId, contractId, postId: before?.postId ?? ownPost, caseId: null, method, techniques, on, minutes, persons, source: null, corrects,
      sealed: await ctx.vault.seal(requestId, servicePlace(requestId), sealed)
    })
    ctx.note({ entryId: requestId, method, minutes })
    return { entryId: requestId }
  })
