import { sql } from 'kysely'
import { z } from 'zod'
import { riskLevel, riskLevels } from '@xinshe/core/case/case.ts'
import { today } from '@xinshe/words'
import { openStates } from '../../domain/clue.ts'
import { daysLate } from '../../domain/days-late.ts'
import { procedure } from '../rpc.ts'

/** The early-warning board (5.1.f): open clues of this place and those below it, the gravest first, those to be looked at again soonest before the others. Facts alone. */
export const boardHere = procedure({ permission: 'clue.read', scope: 'tenant', audit: { none: 'levels and days, no place and no word' } })
  .input(z.strictObject({ levels: z.array(riskLevel).min(1).max(4).default([...riskLevels]), limit: z.int().min(1).max(500).default(200) }))
  .query(async ({ ctx, input: { levels, limit } }) => {
    const { path } = ctx.tenant
    const now = today(ctx.now())
    const rows = await ctx.db
      .selectFrom('source_prevention.clue as k')
      .innerJoin('core.tenant as t', 't.id', 'k.tenant_id')
      .leftJoin('core.post as p', 'p.id', 'k.owner_id')
      .leftJoin('core.account as a', 'a.id', 'p.account_id')
      .select(['k.id', 't.slug', 't.name as town', 'k.source', 'k.level', 'k.state', 'k.due_on as dueOn', 'k.next_check_on as nextCheckOn', 'a.display_name as owner'])
      .where((eb) => eb.or([eb('t.path', '=', path), eb(eb.fn<boolean>('starts_with', ['t.path', eb.val(`${path}.`)]), '=', true)]))
      .where('k.state', 'in', openStates)
      .where('k.level', 'in', levels)
      .orderBy(sql`array_position(array['red', 'orange', 'yellow', 'blue'], k.level)`)
      .orderBy(sql`k.next_check_on nulls last`)
      .orderBy('k.due_on')
      .limit(limit)
      .execute()
    return rows.map((row) => ({ ...row, daysLate: daysLate(row, now), isCheckLate: row.nextCheckOn !== null && row.nextCheckOn < now }))
  })
