import { Refusal } from '@xinshe/plugin-kit/server'
import { standardPlan } from '../domain/standard-plan.ts'
import type { Plan } from '../forms/plan-form.ts'
import type { CrisisContext } from './crisis-context.ts'

/** The plans of a contract that are in use, newest first. They are the contract's at all places it serves. */
export function plansOfContract({ db }: Pick<CrisisContext, 'db'>, contractId: string) {
  return db
    .selectFrom('crisis_intervention.plan')
    .select(['id', 'name', 'answers'])
    .where('contract_id', '=', contractId)
    .where('retired_at', 'is', null)
    .orderBy('made_at', 'desc')
    .execute()
}

/** The plan that was chosen; without an id the one that is always there. @throws Refusal gone */
export async function chosenPlan(ctx: Pick<CrisisContext, 'db'>, contractId: string, planId: string | null): Promise<Plan> {
  if (planId === null) return standardPlan
  const plan = (await plansOfContract(ctx, contractId)).find(({ id }) => id === planId)
  if (!plan) throw new Refusal('crisis-intervention/gone')
  return plan.answers
}
