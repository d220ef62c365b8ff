import { NotFound } from '@xinshe/plugin-kit/server'
import type { PreventionContext } from './prevention-context.ts'

/** A planned patrol, its row held, for whose community it is and the lead. @throws NotFound */
export async function holdPlan({ db, tenant }: Pick<PreventionContext, 'db' | 'tenant'>, planId: string) {
  const plan = await db
    .selectFrom('source_prevention.patrol_plan')
    .select(['contract_id as contractId', 'owner_id as ownerId', 'next_on as nextOn', 'every_days as everyDays', 'retired_at as retiredAt'])
    .where('tenant_id', '=', tenant.id)
    .where('id', '=', planId)
    .forUpdate()
    .executeTakeFirst()
  if (!plan) throw new NotFound()
  return plan
}
