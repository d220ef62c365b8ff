import { evaluationForm, type EvaluationAnswers } from '@xinshe/core/evaluation/evaluation-form.ts'
import type { ContractFigures } from '@xinshe/core/evaluation/contract-figures.ts'
import type { DeskContext } from '../../desk-context.ts'
import { stands } from '../../stands.ts'

/** One evaluation of a contract, with its author. */
export interface ContractEvaluation {
  readonly id: string
  readonly answers: EvaluationAnswers
  readonly figures: ContractFigures
  readonly byName: string | null
}

/** The evaluations of a contract that stand, the newest period first (7.1.5). */
export async function evaluationsOf({ db }: Pick<DeskContext, 'db'>, contractId: string): Promise<ContractEvaluation[]> {
  const rows = await db
    .selectFrom('core.contract_evaluation as e')
    .leftJoin('core.account as a', 'a.id', 'e.made_by')
    .select(['e.id', 'e.answers', 'e.figures', 'a.display_name as byName'])
    .where('e.contract_id', '=', contractId)
    .where(stands('core.contract_evaluation', 'e'))
    .orderBy('e.to_on', 'desc')
    .orderBy('e.made_at', 'desc')
    .execute()
  return rows.map(({ answers, ...row }) => ({ ...row, answers: evaluationForm.recordSchema.parse(answers) }))
}
