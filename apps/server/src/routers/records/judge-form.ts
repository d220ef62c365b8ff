import { coreRefusals } from '@xinshe/core/refusals.ts'
import { closureForm } from '@xinshe/core/case/closure-form.ts'
import { refusal, type FieldProblem, type FormDefinition } from '@xinshe/forms'
import { Refusal } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import type { CaseAtHand } from '../cases/lock-case.ts'
import { mustBeFilled } from '../pathways/must-be-filled.ts'
import { mustBeAnswered } from '../replies/must-be-answered.ts'
import type { CaseFacts } from './case-facts.ts'
import { judgedBy } from './judged-by.ts'
import { risksMustBeResolved } from './risks-must-be-resolved.ts'

/**
 * Everything that stands against signing these answers, in one go: what the fields and the rules say, and what the case
 * itself still lacks. Nobody who has mended one list meets a second one.
 */
export async function judgeForm(ctx: DeskContext, form: FormDefinition, held: CaseAtHand, answers: Readonly<Record<string, unknown>>, facts: CaseFacts) {
  const context = await judgedBy(ctx, form, held, facts)
  const lacks = form.id === closureForm.id ? await lacksOfCase(ctx, held.id) : []
  return { context, lacks, problems: [...form.checkSubmit(answers, context), ...lacks.map(asProblem)] }
}

/** What form C is not signed without: 4.4.b, 6.2.a, 7.1.4.f. */
async function lacksOfCase(ctx: DeskContext, caseId: string): Promise<Refusal[]> {
  const lacks: Refusal[] = []
  for (const must of [mustBeFilled, mustBeAnswered, risksMustBeResolved]) {
    const lack = await must(ctx, caseId).then(() => null, asRefusal)
    if (lack) lacks.push(lack)
  }
  return lacks
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  throw error
}

/** It belongs to no field: it stands on top alone. */
function asProblem({ refusal: code }: Refusal): FieldProblem {
  return refusal('', undefined, coreRefusals[code as keyof typeof coreRefusals])
}
