import { contractId, matterId } from '@xinshe/core/ids.ts'
import { NotFound } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { dispatchMatter } from './dispatch-matter.ts'

/** Gives a registered matter to a contract in force here (8.2.a 分派). Giving it to the same contract twice is one act. */
export const dispatch = procedure({ permission: 'dispatch.write', scope: 'tenant', audit: 'write', purpose: 'reception' })
  .input(z.strictObject({ matterId, contractId }))
  .mutation(async ({ ctx, input }) => {
    const matter = await ctx.db
      .selectFrom('core.matter')
      .select('served_by')
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', input.matterId)
      .executeTakeFirst()
    if (!matter) throw new NotFound()

    if (!matter.served_by.includes(input.contractId)) await dispatchMatter(ctx, input.matterId, input.contractId)

    ctx.note({ matterId: input.matterId, contractId: input.contractId })
    return { matterId: input.matterId }
  })
