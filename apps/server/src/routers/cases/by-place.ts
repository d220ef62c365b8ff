import { sql } from 'kysely'
import { z } from 'zod'
import { placeNames } from '../places/place-names.ts'
import { procedure } from '../../rpc.ts'
import { placeColumn, placeKind } from './in-place.ts'
import { inView, view } from './view.ts'

/**
 * How many cases of a view belong to which town, by residence or by place of occurrence: two groupings with two answers
 * (7.1.1.c–d). Cases whose place nobody chose are counted under no code. Each figure opens the list behind it.
 */
export const byPlace = procedure({ permission: 'petitioner.read', scope: 'tenant', audit: 'read', purpose: 'statistics' })
  .input(z.strictObject({ view: view.default('tenant'), kind: placeKind }))
  .query(async ({ ctx, input }) => {
    const rows = await inView(ctx.db.selectFrom('core.case as c'), ctx, input.view)
      .innerJoin('core.matter as m', (join) => join.onRef('m.tenant_id', '=', 'c.tenant_id').onRef('m.id', '=', 'c.matter_id'))
      .innerJoin('core.petitioner as p', (join) => join.onRef('p.tenant_id', '=', 'm.tenant_id').onRef('p.id', '=', 'm.petitioner_id'))
      .select([placeColumn[input.kind].as('code'), sql<number>`count(*)::int`.as('cases')])
      .groupBy(placeColumn[input.kind])
      .orderBy('cases', 'desc')
      .limit(100)
      .execute()
    const names = await placeNames(ctx.db, rows.map(({ code }) => code))
    return rows.map(({ code, cases }) => ({ code, name: names(code).slice(-2).join(''), cases }))
  })
