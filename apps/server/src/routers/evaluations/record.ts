import { NotFound } from '@xinshe/plugin-kit/server'
import { procedure } from '../../rpc.ts'
import { contractHere } from './contract-here.ts'
import { evaluationInput, writeEvaluation } from './write-evaluation.ts'

/** 7.1.5: the bureau that made a contract evaluates it, or writes down what a third party found. @throws what `writeEvaluation` throws; NotFound for anybody else's */
export const record = procedure({ permission: 'evaluation.write', scope: 'tenant', audit: 'write', purpose: 'administration' })
  .input(evaluationInput)
  .mutation(async ({ ctx, input }) => {
    const contract = await contractHere(ctx, input.contractId)
    if (!contract.isOurs) throw new NotFound()
    return writeEvaluation(ctx, contract, ['commissioner', 'third-party'], input)
  })
