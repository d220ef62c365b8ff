import { hold, type HeldKind } from '@xinshe/plugin-kit/server'
import { say, shortDate } from '@xinshe/words'
import { holdPlan } from '../hold-plan.ts'
import { giveTo } from '../owners-here.ts'
import { plansAt } from '../patrols-at.ts'
import type { SourcePreventionTables } from '../tables.ts'
import { patrolThing } from './things.ts'

/** Communities somebody walks through who leaves (7.1.4.c): the plan goes on with the colleague, and what was seen stays whose it was. */
export const plannedPatrols: HeldKind<SourcePreventionTables> = {
  kind: 'source-prevention/patrol-plan',
  title: say('走访安排', 'Planned patrol'),
  permission: 'patrol.read',
  async describe(ctx, ids) {
    const plans = await plansAt(ctx).where('p.id', 'in', [...ids]).execute()
    return plans.map(({ id, community, everyDays, nextOn }) => ({
      id,
      text: say(`走访安排：${community}`, `Patrol of ${community}`),
      note: say(`每 ${everyDays} 天 · 下次 ${shortDate(nextOn, 'zh')}`, `every ${everyDays} days · next on ${shortDate(nextOn, 'en')}`),
      page: 'patrols'
    }))
  },
  async handOn(ctx, { id, from, to }) {
    const plan = await holdPlan(ctx, id)
    if (plan.ownerId !== from || plan.retiredAt) return false
    await giveTo(ctx, { contractId: plan.contractId, ownerId: to })
    await ctx.db
      .updateTable('source_prevention.patrol_plan')
      .set({ owner_id: to })
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', id)
      .execute()
    await hold(ctx, { ...patrolThing(id), contractId: plan.contractId, ownerId: to })
    ctx.note({ planId: id })
    return true
  }
}
