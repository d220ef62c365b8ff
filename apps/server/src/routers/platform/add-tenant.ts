import { TRPCError } from '@trpc/server'
import { tenantId } from '@xinshe/core/ids.ts'
import { divisionCode } from '@xinshe/core/place/division-code.ts'
import { pathOf, slugOf } from '@xinshe/core/tenant/address.ts'
import { tierBelow } from '@xinshe/core/tenant/tier.ts'
import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import { sql } from 'kysely'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { reason } from '../act-input.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'

/** A city, or a bureau below one that is there. `initials` is its part of the address: `lc` in `gz-zc-lc`. */
export const addTenant = procedure({ permission: 'tenant.write', scope: 'platform', audit: 'write', purpose: 'administration' })
  .input(
    z.strictObject({
      parentId: tenantId.nullable(),
      initials: z.string().regex(/^[a-z][a-z0-9]{0,11}$/),
      name: z.string().trim().min(1).max(60),
      divisionCode,
      reason
    })
  )
  .mutation(async ({ ctx, input: { parentId, initials, name, divisionCode, reason } }) => {
    const parent = parentId ? await ctx.db.selectFrom('core.tenant').select(['path', 'tier']).where('id', '=', parentId).executeTakeFirst() : null
    if (parent === undefined) throw new NotFound()
    const path = parent ? `${parent.path}.${initials}` : initials
    const tier = parent ? tierBelow(parent.tier) : 'city'
    if (!tier || pathOf(slugOf(path)) !== path) throw new Refusal('tenant/taken')

    const added = sql<{ id: string }>`select core.add_tenant(${parentId}, ${tier}, ${path}, ${name}, ${divisionCode}, ${reason}) as id`.execute(ctx.db)
    const { rows } = await refuseByDatabase(added, {
      '23505': () => new Refusal('tenant/taken'),
      '42501': () => new TRPCError({ code: 'FORBIDDEN' })
    })
    ctx.note({ tenant: rows[0]!.id })
    return { tenantId: rows[0]!.id, slug: slugOf(path) }
  })
