import { z } from 'zod'
import { line } from '@xinshe/core/typed-text.ts'
import { contractOf, mustBeTheSame, NotFound } from '@xinshe/plugin-kit/server'
import { today } from '@xinshe/words'
import { procedure } from '../rpc.ts'

/** The lead plans what is told to the public every month, from this month on (5.5.d). Sent again it is the same item, since the day it was planned first. @throws Refusal record/recorded-otherwise, NotFound for another project */
export const planItem = procedure({ permission: 'activity.approve', scope: 'tenant', audit: 'write', purpose: 'administration' })
  .input(z.strictObject({ itemId: z.uuid(), contractId: z.uuid(), title: line(60) }))
  .mutation(async ({ ctx, input: { itemId, contractId, title } }) => {
    if ((await contractOf(ctx)) !== contractId) throw new NotFound()
    const { numInsertedOrUpdatedRows: planned } = await ctx.db
      .insertInto('education.monthly_item')
      .values({ tenant_id: ctx.tenant.id, id: itemId, contract_id: contractId, title, since_on: today(ctx.now()) })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
      .executeTakeFirstOrThrow()
    if (!planned) mustBeTheSame(await ctx.db.selectFrom('education.monthly_item').select(['contract_id', 'title']).where('tenant_id', '=', ctx.tenant.id).where('id', '=', itemId).executeTakeFirst(), { contract_id: contractId, title })
    ctx.note({ itemId })
    return { id: itemId }
  })
