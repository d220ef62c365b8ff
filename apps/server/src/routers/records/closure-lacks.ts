import { Refusal } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { mustBeFilled } from '../pathways/must-be-filled.ts'
import { mustBeAnswered } from '../replies/must-be-answered.ts'
import { flagMustBeRated } from '../risk/flag-must-be-rated.ts'
import { levelMustBeLow } from '../risk/level-must-be-low.ts'
import { risksMustBeResolved } from './risks-must-be-resolved.ts'

/**
 * What a case lacks without which form C is neither signed nor approved: 4.4.b, 6.2.a, 7.1.4.f, 7.2.2.a. Asked twice, for work goes
 * on while the form waits. Whoever writes any of it holds the case, as signature and approval do: it stays true until the commit. Only
 * who marks a visit holds the matter: a mark of the very moment is one of a closed case.
 */
export async function closureLacks(ctx: DeskContext, caseId: string, closure: Readonly<Record<string, unknown>>): Promise<Refusal[]> {
  const lacks: Refusal[] = []
  for (const must of [mustBeFilled, mustBeAnswered, risksMustBeResolved, levelMustBeLow, flagMustBeRated]) {
    const lack = await must(ctx, caseId, closure).then(() => null, asRefusal)
    if (lack) lacks.push(lack)
  }
  return lacks
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  throw error
}
