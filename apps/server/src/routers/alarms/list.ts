import { sql } from 'kysely'
import { z } from 'zod'
import { after, cut, moment, pageKey, pageSize } from '../cases/page.ts'
import { isAtOrBelow } from '../cases/view.ts'
import { containing } from '../containing.ts'
import { procedure } from '../../rpc.ts'

/** Alarms of this place and below, as far as this post is told of them; the newest first. Searched by case number or place. */
export const list = procedure({ permission: 'alarm.read', scope: 'tenant', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ state: z.enum(['open', 'closed']), q: z.string().trim().max(50).default(''), after: pageKey.optional(), size: pageSize }))
  .query(async ({ ctx, input }) => {
    const rows = await ctx.db
      .selectFrom('core.alarm as a')
      .innerJoin('core.tenant as t', 't.id', 'a.tenant_id')
      .leftJoin('core.case as c', (join) => join.onRef('c.tenant_id', '=', 'a.tenant_id').onRef('c.id', '=', 'a.case_id'))
      .select(['a.id', 't.name as tenantName', 'a.kind', 'a.level', 'a.step', 'a.stood_down as stoodDown', 'a.outcome', 'c.number as caseNumber'])
      .select((eb) => [
        moment(eb.ref('a.raised_at')).as('raisedAt'),
        moment(eb.ref('a.acknowledged_at')).$castTo<string | null>().as('acknowledgedAt'),
        moment(eb.ref('a.report_due_at')).$castTo<string | null>().as('reportDueAt'),
        moment(eb.ref('a.reported_at')).$castTo<string | null>().as('reportedAt'),
        moment(eb.ref('a.closed_at')).$castTo<string | null>().as('closedAt')
      ])
      .where((eb) => isAtOrBelow(eb.ref('a.tenant_id'), ctx.tenant))
      .where(input.state === 'open' ? sql<boolean>`a.closed_at is null` : sql<boolean>`a.closed_at is not null`)
      .$if(input.q !== '', (query) => query.where((eb) => eb.or([eb('c.number', 'like', containing(input.q.toUpperCase())), eb('t.name', 'like', containing(input.q))])))
      .$if(input.after !== undefined, (query) => query.where((eb) => after(eb.ref('a.raised_at'), eb.ref('a.id'), input.after!)))
      .orderBy('a.raised_at', 'desc')
      .orderBy('a.id', 'desc')
      .limit(input.size + 1)
      .execute()
    const page = cut(rows, input.size, ({ raisedAt, id }) => ({ at: raisedAt, id }))
    return { alarms: page.rows, next: page.next }
  })
