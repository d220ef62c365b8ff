import { sql } from 'kysely'
import { matterId, tenantId } from '@xinshe/core/ids.ts'
import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { reason } from '../act-input.ts'
import { recountAround } from '../classification/recount-around.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'

/**
 * Takes a wall down again, with the reason: only a desk that was told of it and is not accused (7.1.2.i). What it kept from the count of
 * joined registrations counts again at once (3.4), by the days of the place, though the desk reads nothing of it.
 * @throws Refusal matter/known-number
 */
export const liftWall = procedure({ permission: 'wall.write', scope: 'tenant', audit: 'write', purpose: 'supervision' })
  .input(z.strictObject({ placeId: tenantId, matterId, reason }))
  .mutation(async ({ ctx, input }) => {
    const place = await ctx.db.selectFrom('core.tenant').select(['id', 'slug', 'tier', 'path']).where('id', '=', input.placeId).executeTakeFirst()
    if (!place) throw new NotFound()
    const lift = () => sql`select core.lift_wall(${place.id}, ${input.matterId}, ${input.reason})`.execute(ctx.db)
    await refuseByDatabase(recountAround({ ...ctx, tenant: place }, input.matterId, lift), {
      '42501': () => new NotFound(),
      // Meanwhile the same official number was registered on this side of the wall.
      '23505': () => new Refusal('matter/known-number', { matterId: null })
    })
    ctx.note({ matterId: input.matterId })
    return { lifted: true }
  })
