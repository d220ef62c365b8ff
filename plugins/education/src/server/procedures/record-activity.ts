import { z } from 'zod'
import { incomplete, insertOnce, NotFound } from '@xinshe/plugin-kit/server'
import { today } from '@xinshe/words'
import { activityForm } from '../../forms/activity-form.ts'
import type { EducationContext } from '../education-context.ts'
import { procedure } from '../rpc.ts'

/**
 * What was told to the public, by whom (5.5.a); one of a monthly item keeps its month (5.5.d). Sent again after a broken connection it is the same activity.
 * @throws Refusal record/incomplete, record/recorded-otherwise, NotFound for a host or an item that is not one's own or was retired
 */
export const recordActivity = procedure({ permission: 'activity.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ activityId: z.uuid(), hostId: z.uuid(), itemId: z.uuid().nullable().default(null), answers: activityForm.draftSchema }))
  .mutation(async ({ ctx, input: { activityId, hostId, itemId, answers } }) => {
    const contractId = await mustHost(ctx, hostId)
    const submitted = activityForm.submit(answers, { today: today(ctx.now()) })
    if (!submitted.ok) throw incomplete(submitted.problems)
    if (itemId !== null) {
      const item = await ctx.db
        .selectFrom('education.monthly_item')
        .select('id')
        .where('tenant_id', '=', ctx.tenant.id)
        .where('id', '=', itemId)
        .where('contract_id', '=', contractId)
        .where('retired_at', 'is', null)
        .executeTakeFirst()
      if (!item) throw new NotFound()
    }
    const { kind, placeType, place, topic, heldOn, persons, copies } = submitted.answers
    await insertOnce(ctx, 'education.activity', {
      clear: { tenant_id: ctx.tenant.id, id: activityId, contract_id: contractId, host_id: hostId, item_id: itemId, kind, place_type: placeType, place, topic, held_on: heldOn, persons, copies }
    })
    ctx.note({ activityId, persons, copies })
    return { id: activityId }
  })

/** The contract of whoever held it: oneself, for a lead anybody of the project. @throws NotFound */
async function mustHost({ db, actor }: Pick<EducationContext, 'db' | 'actor'>, hostId: string): Promise<string> {
  const host = await db
    .selectFrom('core.post as h')
    .innerJoin('core.post as me', 'me.contract_id', 'h.contract_id')
    .select('h.contract_id as contractId')
    .where('h.id', '=', hostId)
    .where('me.id', '=', actor.postId)
    .executeTakeFirst()
  if (!host?.contractId || (actor.post !== 'lead' && hostId !== actor.postId)) throw new NotFound()
  return host.contractId
}
