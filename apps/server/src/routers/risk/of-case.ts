import { sql } from 'kysely'
import { caseId } from '@xinshe/core/ids.ts'
import { NotFound } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { isAtOrBelow } from '../cases/view.ts'
import { ratingsOf } from './ratings-of.ts'
import { settingHere } from './setting-here.ts'

/** 6.3.3.b: how a case was rated over time, who was told of the newest rating and saw it, and what the levels mean here. */
export const ofCase = procedure({ permission: 'risk.read', scope: 'case', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ caseId }))
  .query(async ({ ctx, input }) => {
    const seen = await ctx.db.selectFrom('core.case as c').select('c.id').where((eb) => isAtOrBelow(eb.ref('c.tenant_id'), ctx.tenant)).where('c.id', '=', input.caseId).executeTakeFirst()
    if (!seen) throw new NotFound()
    const ratings = await ratingsOf(ctx, input.caseId)
    const told = await ctx.db
      .selectFrom('core.risk_notice as n')
      .leftJoin('core.account as a', 'a.id', 'n.account_id')
      .select(['n.id', 'n.rating_id as ratingId', 'n.tier', 'a.display_name as name', 'n.told_at as toldAt', 'n.due_at as dueAt', 'n.seen_at as seenAt'])
      .where((eb) => isAtOrBelow(eb.ref('n.tenant_id'), ctx.tenant))
      .where('n.case_id', '=', input.caseId)
      .where('n.rating_id', '=', ratings[0]?.id ?? input.caseId)
      .orderBy(sql`array_position(array['worker', 'lead', 'town', 'district', 'city'], n.tier)`)
      .execute()
    return { ratings, told, setting: await settingHere(ctx) }
  })
