import { evaluationForm, type EvaluationAnswers } from '@xinshe/core/evaluation/evaluation-form.ts'
import { contractId } from '@xinshe/core/ids.ts'
import { incomplete, Refusal } from '@xinshe/plugin-kit/server'
import { today } from '@xinshe/words'
import { TRPCError } from '@trpc/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { contractFiguresOf } from './contract-figures-of.ts'
import { contractHere } from './contract-here.ts'
import { evaluationsOf } from './evaluations-of.ts'

/**
 * 7.1.5: an evaluation of a contract, or the correction of one by the same side: the lead for the agency, the bureau for itself or
 * for a third party. What the records of the period come to is kept with it.
 * @throws Refusal record/incomplete with the problems at the fields, evaluation/changed, evaluation/not-yours
 */
export const record = procedure({ permission: 'evaluation.write', scope: 'tenant', audit: 'write', purpose: 'administration' })
  .input(z.strictObject({ requestId: z.uuid(), contractId, answers: z.record(z.string(), z.unknown()), corrects: z.uuid().nullable().default(null) }))
  .mutation(async ({ ctx, input: { requestId, contractId, corrects, ...input } }) => {
    const contract = await contractHere(ctx, contractId)
    const before = await evaluationsOf(ctx, contractId)
    if (before.some(({ id }) => id === requestId)) return { evaluationId: requestId }
    const submitted = evaluationForm.submit(input.answers, { today: today(ctx.now()) })
    if (!submitted.ok) throw incomplete(submitted.problems)
    const answers: EvaluationAnswers = submitted.answers
    if (!(answers.by === 'self' ? contract.isLed : contract.isOurs)) throw new Refusal('evaluation/not-yours')
    if (corrects && before.find(({ id }) => id === corrects)?.answers.by !== answers.by) throw new Refusal('evaluation/changed')

    const insert = ctx.db
      .insertInto('core.contract_evaluation')
      .values({
        tenant_id: contract.tenantId, id: requestId, contract_id: contractId, evaluator: answers.by, from_on: answers.from, to_on: answers.to,
        answers: JSON.stringify(answers), figures: JSON.stringify(await contractFiguresOf(ctx, contractId, answers)), corrects, is_struck: false
      })
      .execute()
    await refuseByDatabase(insert, { '23505': () => new Refusal('evaluation/changed'), '42501': () => new TRPCError({ code: 'FORBIDDEN' }) })
    ctx.note({ evaluationId: requestId, contractId, by: answers.by })
    return { evaluationId: requestId }
  })
