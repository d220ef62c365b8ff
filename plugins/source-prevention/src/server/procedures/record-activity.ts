import { z } from 'zod'
import { incomplete, insertOnce } from '@xinshe/plugin-kit/server'
import { today } from '@xinshe/words'
import { activityForm } from '../../forms/activity-form.ts'
import { giveHere } from '../owners-here.ts'
import { procedure } from '../rpc.ts'

/** What a community did together (5.1.g). Sent again after a broken connection it is the same activity. @throws NotFound for a host of another project, Refusal record/incomplete, record/recorded-otherwise */
export const recordActivity = procedure({ permission: 'activity.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ activityId: z.uuid(), hostId: z.uuid(), answers: activityForm.draftSchema }))
  .mutation(async ({ ctx, input: { activityId: id, hostId, answers } }) => {
    const contractId = await giveHere(ctx, hostId)
    const submitted = activityForm.submit(answers, { today: today(ctx.now()) })
    if (!submitted.ok) throw incomplete(submitted.problems)
    const { kind, heldOn, community, persons, ...said } = submitted.answers
    await insertOnce(ctx, 'source_prevention.activity', { clear: { tenant_id: ctx.tenant.id, id, contract_id: contractId, host_id: hostId, kind, community, held_on: heldOn, persons } })
    await insertOnce(ctx, 'source_prevention.activity_words', { clear: { tenant_id: ctx.tenant.id, id }, sealed: { under: id, fields: said } })
    ctx.note({ activityId: id, persons })
    return { id }
  })
