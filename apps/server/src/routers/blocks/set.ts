import { TRPCError } from '@trpc/server'
import { covers } from '@xinshe/core/tenant/covers.ts'
import { tenantId } from '@xinshe/core/ids.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { sql } from 'kysely'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { reason } from '../act-input.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'

/** The bureau's veto on a module, here or at a bureau below; what it blocks is off in every contract there, at once. */
export const set = procedure({ permission: 'block.write', scope: 'tenant', audit: 'write', purpose: 'administration' })
  .input(z.strictObject({ tenantId, module: z.string().min(1).max(60), blocked: z.boolean(), reason }))
  .mutation(async ({ ctx, input }) => {
    const tenant = await ctx.db.selectFrom('core.tenant').select(['id', 'path']).where('id', '=', input.tenantId).executeTakeFirst()
    if (!tenant || !covers(ctx.tenant.path, tenant.path)) throw new Refusal('contract/outside-tree')
    if (!ctx.house.plugins.some(({ manifest }) => manifest.id === input.module)) throw new Refusal('contract/module-unknown')
    const said = sql`select core.set_block(${tenant.id}, ${input.module}, ${input.blocked}, ${input.reason})`.execute(ctx.db)
    await refuseByDatabase(said, { '42501': () => new TRPCError({ code: 'FORBIDDEN' }) })
    ctx.note({ tenant: tenant.id, module: input.module, blocked: input.blocked })
  })
