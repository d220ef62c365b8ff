import { TRPCError } from '@trpc/server'
import { decideContractHandOver } from '@xinshe/core/contract/decide-contract-hand-over.ts'
import { isEnding } from '@xinshe/core/contract/is-ending.ts'
import { caseId, contractId } from '@xinshe/core/ids.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { say, today } from '@xinshe/words'
import { sql } from 'kysely'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { reason } from '../act-input.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { hangingCases } from './hanging-cases.ts'
import { ownContract } from './own-contract.ts'
import { takingContracts } from './taking-contracts.ts'

/**
 * Hands open cases of a contract to the lead of another one, all that were chosen or none, with who, when and why (3.9,
 * 7.1.4.c): when the contract ends, and at any time what a wall keeps from its whole agency (7.1.2.i).
 *
 * @throws Refusal contract/not-ending, contract/not-in-force, contract/outside-area, contract/module-missing-there,
 * contract/lead-missing, contract/walled-there, contract/leads-walled, contract/leads-apart, contract/cases-changed
 */
export const handOverCases = procedure({ permission: 'contract.write', scope: 'tenant', audit: 'write', purpose: 'administration' })
  .input(z.strictObject({ contractId, to: contractId, cases: z.array(caseId).min(1).max(500), reason }))
  .mutation(async ({ ctx, input }) => {
    const day = today(ctx.now())
    const from = await ownContract(ctx, input.contractId)
    const to = (await takingContracts(ctx, from.id)).find(({ id }) => id === input.to)
    if (!to) throw new Refusal('contract/not-in-force')
    const decision = decideContractHandOver({ from, to, hanging: await hangingCases(ctx, from.id), chosen: input.cases }, day)
    if (!decision.ok) throw new Refusal(decision.code, decision.data)

    const title = isEnding(from, day) ? say(`服务合同更换，个案移交：${to.agencyName}`, `Handed over with the contract to ${to.agencyName}`) : say(`个案移交其他服务机构：${to.agencyName}`, `Handed over to another agency, ${to.agencyName}`)
    const handed = sql`
      select core.hand_over_cases(${from.id}, ${to.id}, ${decision.value}, ${input.cases}::uuid[], ${JSON.stringify(title)}::jsonb, ${input.reason})`.execute(ctx.db)
    await refuseByDatabase(handed, { '40001': () => new Refusal('contract/cases-changed'), '42501': () => new TRPCError({ code: 'FORBIDDEN' }) })
    ctx.note({ from: from.id, to: to.id, cases: input.cases.length })
    return { handedOver: input.cases.length }
  })
