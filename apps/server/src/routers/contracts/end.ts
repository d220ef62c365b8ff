import { TRPCError } from '@trpc/server'
import { contractId } from '@xinshe/core/ids.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { today } from '@xinshe/words'
import { sql } from 'kysely'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { reason } from '../act-input.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { ownContract } from './own-contract.ts'

/** Ends a contract today: what it opened is shut at once; its cases stay, to be handed over. */
export const end = procedure({ permission: 'contract.write', scope: 'tenant', audit: 'write', purpose: 'administration' })
  .input(z.strictObject({ contractId, reason }))
  .mutation(async ({ ctx, input }) => {
    const contract = await ownContract(ctx, input.contractId)
    if (contract.ends < today(ctx.now())) throw new Refusal('contract/ended')
    const ended = sql`select core.end_contract(${contract.id}, ${input.reason})`.execute(ctx.db)
    await refuseByDatabase(ended, { '42501': () => new TRPCError({ code: 'FORBIDDEN' }) })
    ctx.note({ contract: contract.id })
  })
