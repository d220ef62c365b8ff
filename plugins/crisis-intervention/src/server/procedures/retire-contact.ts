import { z } from 'zod'
import { NotFound } from '@xinshe/plugin-kit/server'
import { procedure } from '../rpc.ts'

/** Takes a contact off the list: a wrong number costs time when there is none. */
export const retireContact = procedure({ permission: 'crisis.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ caseId: z.uuid(), contactId: z.uuid() }))
  .mutation(async ({ ctx, input: { caseId, contactId } }) => {
    const { case_id } = await ctx.caseRow(caseId)
    const { numUpdatedRows } = await ctx.db
      .updateTable('crisis_intervention.contact')
      .set({ retired_at: ctx.now() })
      .where('tenant_id', '=', ctx.tenant.id)
      .where('case_id', '=', case_id)
      .where('id', '=', contactId)
      .where('retired_at', 'is', null)
      .executeTakeFirstOrThrow()
    if (!numUpdatedRows) throw new NotFound()
    ctx.note({ contactId })
  })
