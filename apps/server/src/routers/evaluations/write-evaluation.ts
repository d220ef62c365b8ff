import { evaluationForm } from '@xinshe/core/evaluation/evaluation-form.ts'
import type { Evaluator } from '@xinshe/core/evaluation/evaluation-words.ts'
import { contractId } from '@xinshe/core/ids.ts'
import { incomplete, mustBeTheSame, Refusal } from '@xinshe/plugin-kit/server'
import { today } from '@xinshe/words'
import { z } from 'zod'
import type { DeskContext } from '../../desk-context.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { contractFiguresOf } from './contract-figures-of.ts'
import type { contractHere } from './contract-here.ts'
import { evaluationsOf } from './evaluations-of.ts'

export const evaluationInput = z.strictObject({ requestId: z.uuid(), contractId, answers: z.record(z.string(), z.unknown()), /** The evaluation of the same side that this one replaces. */ corrects: z.uuid().nullable().default(null) })

/**
 * 7.1.5: writes an evaluation in the name of one of these sides, and keeps with it what the records of the period come to.
 * @throws Refusal record/incomplete with the problems at the fields, record/recorded-otherwise, evaluation/changed, evaluation/not-yours
 */
export async function writeEvaluation(ctx: DeskContext, contract: Awaited<ReturnType<typeof contractHere>>, sides: readonly Evaluator[], { requestId, corrects, answers: sent }: z.output<typeof evaluationInput>) {
  const before = await evaluationsOf(ctx, contract.id)
  const submitted = evaluationForm.submit(sent, { today: today(ctx.now()) })
  if (!submitted.ok) throw incomplete(submitted.problems)
  const { answers } = submitted
  const recorded = before.find(({ id }) => id === requestId)
  if (recorded) {
    mustBeTheSame(recorded, { answers })
    return { evaluationId: requestId }
  }
  if (!sides.includes(answers.by)) throw new Refusal('evaluation/not-yours')
  if (corrects && before.find(({ id }) => id === corrects)?.answers.by !== answers.by) throw new Refusal('evaluation/changed')

  const insert = ctx.db
    .insertInto('core.contract_evaluation')
    .values({
      tenant_id: contract.tenantId, id: requestId, contract_id: contract.id, evaluator: answers.by, from_on: answers.from, to_on: answers.to,
      answers: JSON.stringify(answers), figures: JSON.stringify(await contractFiguresOf(ctx, contract.id, answers)), corrects, is_struck: false
    })
    .execute()
  await refuseByDatabase(insert, { '23505': () => new Refusal('evaluation/changed') })
  ctx.note({ evaluationId: requestId, contractId: contract.id, by: answers.by })
  return { evaluationId: requestId }
}
