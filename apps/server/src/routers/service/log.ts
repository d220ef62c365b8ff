import { otherServiceForm } from '@xinshe/core/service/service-form.ts'
import { splitSealed } from '@xinshe/forms'
import { incomplete, mustBeTheSame, NotFound } from '@xinshe/plugin-kit/server'
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
 * @throws Refusal record/incomplete with the problems at the fields, record/recorded-otherwise, service/changed
 */
export const log = procedure({ permission: 'service.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ requestId: z.uuid(), answers: z.record(z.string(), z.unknown()), corrects: z.uuid().nullable().default(null) }))
  .mutation(async ({ ctx, input: { requestId, corrects, ...input } }) => {
    const { id: ownPost, contractId } = postOf(ctx)
    if (!contractId) throw new NotFound()
    const submitted = otherServiceForm.submit(input.answers, { today: today(ctx.now()) })
    if (!submitted.ok) throw incomplete(submitted.problems)

    const { method, on, minutes, techniques = [], persons = null } = submitted.answers
    const { sealed } = splitSealed(otherServiceForm, submitted.answers)
    const recorded = await serviceEntries(ctx).select('e.sealed').where('e.id', '=', requestId).executeTakeFirst()
    if (recorded) {
      mustBeTheSame(recorded, { caseId: null, method, on, minutes, techniques, persons, corrects })
      mustBeTheSame({ said: recorded.sealed && (await ctx.vault.unseal(requestId, servicePlace(requestId), recorded.sealed)) }, { said: sealed })
      return { entryId: requestId }
    }
    const before = corrects ? await standingService(ctx, corrects, null) : null
    await insertService(ctx, {
      id: requestId, contractId, postId: before?.postId ?? ownPost, caseId: null, method, techniques, on, minutes, persons, source: null, corrects,
      sealed: await ctx.vault.seal(requestId, servicePlace(requestId), sealed)
    })
    ctx.note({ entryId: requestId, method, minutes })
    return { entryId: requestId }
  })
