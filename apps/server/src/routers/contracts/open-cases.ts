import { isEnding } from '@xinshe/core/contract/is-ending.ts'
import { contractId } from '@xinshe/core/ids.ts'
import { today } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { hangingCases } from './hanging-cases.ts'
import { ownContract } from './own-contract.ts'
import { takingContracts } from './taking-contracts.ts'

/** The open cases of a contract that has ended or ends soon, and the contracts that might take them; null while it runs on. */
export const openCases = procedure({ permission: 'contract.write', scope: 'tenant', audit: 'read', purpose: 'administration' })
  .input(z.strictObject({ contractId }))
  .query(async ({ ctx, input }) => {
    const contract = await ownContract(ctx, input.contractId)
    if (!isEnding(contract, today(ctx.now()))) return null
    const cases = await hangingCases(ctx, contract.id)
    const takers = await takingContracts(ctx, contract.id)
    return {
      cases: cases.map(({ walledFrom: _, ...shown }) => shown),
      takers: takers.map(({ id, number, title, agencyName, ends, leads }) => ({ id, number, title, agencyName, ends, isLed: leads.length > 0 }))
    }
  })
