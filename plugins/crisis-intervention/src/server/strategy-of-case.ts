import { strategySteps, type StrategyState, type StrategyStep } from '../domain/strategy.ts'
import type { CrisisContext } from './crisis-context.ts'
import { placeOf } from './place-of.ts'

/** One of the four steps as it stands. */
export interface StandingStep {
  readonly step: StrategyStep
  readonly state: StrategyState
  readonly rating: number | null
  readonly note: string
  /** Actions agreed so far, in all (step 4). */
  readonly agreed: number
  readonly at: string | null
  readonly by: string | null
}

/** The four steps (5.8.d), and how many changes they have seen. */
export async function strategyOfCase({ db, tenant, sealing }: Pick<CrisisContext, 'db' | 'tenant' | 'sealing'>, caseId: string): Promise<{ steps: StandingStep[]; version: number }> {
  const rows = await db
    .selectFrom('crisis_intervention.strategy as s')
    .leftJoin('core.account as k', 'k.id', 's.made_by')
    .select(['s.id', 's.step', 's.state', 's.rating', 's.agreed', 's.happened_at', 's.sealed', 'k.display_name as by'])
    .where('s.tenant_id', '=', tenant.id)
    .where('s.case_id', '=', caseId)
    .orderBy('s.made_at')
    .execute()
  const steps = strategySteps.map(async (step): Promise<StandingStep> => {
    const changes = rows.filter((row) => row.step === step)
    const last = changes.at(-1)
    if (!last) return { step, state: 'open', rating: null, note: '', agreed: 0, at: null, by: null }
    const { note } = await sealing.unseal(caseId, placeOf('strategy', last.id), last.sealed)
    const agreed = changes.reduce((sum, change) => sum + change.agreed, 0)
    return { step, state: last.state, rating: last.rating, note: String(note), agreed, at: last.happened_at.toISOString(), by: last.by }
  })
  return { steps: await Promise.all(steps), version: rows.length }
}
