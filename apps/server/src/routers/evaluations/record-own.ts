import { procedure } from '../../rpc.ts'
import { contractHere } from './contract-here.ts'
import { evaluationInput, writeEvaluation } from './write-evaluation.ts'

/** 7.1.5: the lead evaluates the own contract for the agency. @throws what `writeEvaluation` throws; NotFound for a contract that is led by others */
export const recordOwn = procedure({ permission: 'own-evaluation.write', scope: 'tenant', audit: 'write', purpose: 'administration' })
  .input(evaluationInput)
  .mutation(async ({ ctx, input }) => writeEvaluation(ctx, await contractHere(ctx, input.contractId), ['self'], input))
