import { isEnding } from '@xinshe/core/contract/is-ending.ts'
import { mayLeave } from '@xinshe/core/contract/may-leave.ts'
import { contractId } from '@xinshe/core/ids.ts'
import { today } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { hangingCases } from './hanging-cases.ts'
import { ownContract } from './own-contract.ts'
import { takingContracts } from './taking-contracts.ts'

/**
 * The open cases of a contract that are to be handed over, and the contracts that might take them: all of one that has ended or
 * ends soon; of one that runs on what a wall keeps from its agency, for another agency. Null where there is nothing to arrange.
 */
export const openCases = procedure({ permission: 'contract.write', scope: 'tenant', audit: 'read', purpose: 'administration' })
  .input(z.strictObject({ contractId }))
  .query(async ({ ctx, input }) => {
    const contract = await ownContract(ctx, input.contractId)
    const [day, hanging] = [today(ctx.now()), await hangingCases(ctx, contract.id)]
    const isOver = isEnding(contract, day)
    const cases = hanging.filter((one) => mayLeave(one, contract, day))
    if (!isOver && cases.length === 0) return null
    const takers = (await takingContracts(ctx, contract.id)).filter(({ agencyId }) => isOver || agencyId !== contract.agencyId)
    return {
      isEnding: isOver,
      cases: cases.map(({ walledFrom: _, ...shown }) => shown),
      takers: takers.map(({ id, number, title, agencyName, ends, leads }) => ({ id, number, title, agencyName, ends, isLed: leads.length > 0 }))
    }
  })
