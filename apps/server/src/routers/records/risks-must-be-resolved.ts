import { hasGraveRiskLeft } from '@xinshe/core/plan/service-risk.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { approvedPlan } from './approved-plan.ts'

/**
 * 7.1.4.f: form C is neither signed nor approved while the approved plan has a red or orange risk left. The plan is sealed, so the
 * database cannot ask this too: `core.closure_lack` asks the rest.
 *
 * @throws Refusal plan/grave-risk-open
 */
export async function risksMustBeResolved(ctx: Pick<DeskContext, 'db' | 'tenant' | 'vault'>, caseId: string): Promise<void> {
  const plan = await approvedPlan(ctx, caseId)
  if (hasGraveRiskLeft(plan?.serviceRisks)) throw new Refusal('plan/grave-risk-open')
}
