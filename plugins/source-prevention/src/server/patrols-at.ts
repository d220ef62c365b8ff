import { sql } from 'kysely'
import { NotFound } from '@xinshe/plugin-kit/server'
import { daysBetween, today, type Day } from '@xinshe/words'
import type { PatrolAnswers } from '../forms/patrol-form.ts'
import { contractRuns } from './contract-runs.ts'
import type { PreventionContext } from './prevention-context.ts'

/** Where what was seen is sealed, under the key of its patrol. */
export const placeOfPatrol = (id: string) => ({ table: 'source_prevention.patrol', id, version: 1 })

/** The patrols that are planned at this place by contracts that run, those due first. */
export function plansAt({ db, tenant }: Pick<PreventionContext, 'db' | 'tenant'>) {
  return db
    .selectFrom('source_prevention.patrol_plan as p')
    .leftJoin('core.post as w', 'w.id', 'p.owner_id')
    .leftJoin('core.account as a', 'a.id', 'w.account_id')
    .select(['p.id', 'p.community', 'p.every_days as everyDays', 'p.next_on as nextOn', 'a.display_name as owner'])
    .select(sql<boolean>`(array[p.contract_id, p.owner_id] && (select t.holds from authz.ticket t))`.as('canRecord'))
    .where('p.tenant_id', '=', tenant.id)
    .where('p.retired_at', 'is', null)
    .where(contractRuns('p.contract_id'))
    .orderBy('p.next_on')
    .orderBy('p.community')
}

/** With the days it is overdue by (5.1.a); the day it is due on is still in time. */
export function lateness<Plan extends { nextOn: Day }>(plan: Plan, { now }: Pick<PreventionContext, 'now'>) {
  return { ...plan, daysLate: Math.max(0, daysBetween(plan.nextOn, today(now()))) }
}

/** Patrols with what was seen, the newest first. */
export async function patrolsAt({ db, tenant, sealing }: Pick<PreventionContext, 'db' | 'tenant' | 'sealing'>, { patrolId, limit }: { patrolId?: string; limit: number }) {
  const rows = await db
    .selectFrom('source_prevention.patrol as r')
    .innerJoin('source_prevention.patrol_plan as p', (join) => join.onRef('p.tenant_id', '=', 'r.tenant_id').onRef('p.id', '=', 'r.plan_id'))
    .leftJoin('core.account as a', 'a.id', 'r.made_by')
    .select(['r.id', 'p.community', 'r.patrolled_on as patrolledOn', 'r.sealed', 'a.display_name as by'])
    .where('r.tenant_id', '=', tenant.id)
    .$if(patrolId !== undefined, (query) => query.where('r.id', '=', patrolId!))
    .orderBy('r.patrolled_on', 'desc')
    .orderBy('r.made_at', 'desc')
    .limit(limit)
    .execute()
  await sealing.load(rows.map(({ id }) => id))
  return Promise.all(rows.map(async ({ sealed, ...row }) => ({ ...row, said: (await sealing.unseal(row.id, placeOfPatrol(row.id), sealed)) as Pick<PatrolAnswers, 'households' | 'summary'> })))
}

/** One patrol this post may read. @throws NotFound */
export async function patrolOf(ctx: Pick<PreventionContext, 'db' | 'tenant' | 'sealing'>, patrolId: string) {
  const [patrol] = await patrolsAt(ctx, { patrolId, limit: 1 })
  if (!patrol) throw new NotFound()
  return patrol
}
