import { sql } from 'kysely'
import type { Stage } from '@xinshe/core/case/case.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { inView, view } from './view.ts'

/** How many cases of a view stand at which stage; every figure opens the list behind it. */
export const counts = procedure({ permission: 'case.read', scope: 'tenant', audit: 'read', purpose: 'statistics' })
  .input(z.strictObject({ view: view.default('tenant') }))
  .query(async ({ ctx, input }) => {
    const rows = await inView(ctx.db.selectFrom('core.case as c'), ctx, input.view)
      .select(['c.stage', sql<number>`count(*)::int`.as('cases')])
      .groupBy('c.stage')
      .execute()
    const none: Record<Stage, number> = { registered: 0, assessed: 0, planned: 0, 'in-service': 0, closed: 0, archived: 0, declined: 0 }
    return { ...none, ...Object.fromEntries(rows.map(({ stage, cases }) => [stage, cases])) }
  })
