import { evaluators, type Evaluator } from '@xinshe/core/evaluation/evaluation-words.ts'
import { contractId } from '@xinshe/core/ids.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { contractHere } from './contract-here.ts'
import { evaluationsOf } from './evaluations-of.ts'

/** The evaluations of a contract (7.1.5), and in whose name this post may write one. */
export const ofContract = procedure({ permission: 'evaluation.read', scope: 'tenant', audit: 'read', purpose: 'administration' })
  .input(z.strictObject({ contractId }))
  .query(async ({ ctx, input }) => {
    const contract = await contractHere(ctx, input.contractId)
    const mayWriteAs: readonly Evaluator[] = evaluators.filter((evaluator) => (evaluator === 'self' ? contract.isLed : contract.isOurs && ctx.actor.permissions.has('core:evaluation.write')))
    return { evaluations: await evaluationsOf(ctx, contract.id), mayWriteAs, targets: contract.targets }
  })
