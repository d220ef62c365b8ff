import { coreRefusals } from '@xinshe/core/refusals.ts'
import { closureForm } from '@xinshe/core/case/closure-form.ts'
import { refusal, type FieldProblem, type FormDefinition } from '@xinshe/forms'
import type { Refusal } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import type { CaseAtHand } from '../cases/lock-case.ts'
import type { CaseFacts } from './case-facts.ts'
import { closureLacks } from './closure-lacks.ts'
import { judgedBy } from './judged-by.ts'

/**
 * Everything that stands against signing these answers, in one go: what the fields and the rules say, and what the case
 * itself still lacks. Nobody who has mended one list meets a second one.
 */
export async function judgeForm(ctx: DeskContext, form: FormDefinition, held: CaseAtHand, answers: Readonly<Record<string, unknown>>, facts: CaseFacts) {
  const context = await judgedBy(ctx, form, held, facts)
  const lacks = form.id === closureForm.id ? await closureLacks(ctx, held.id, answers) : []
  return { context, lacks, problems: [...form.checkSubmit(answers, context), ...lacks.map(asProblem)] }
}

/** It belongs to no field: it stands on top alone. */
function asProblem({ refusal: code }: Refusal): FieldProblem {
  return refusal('', undefined, coreRefusals[code as keyof typeof coreRefusals])
}
