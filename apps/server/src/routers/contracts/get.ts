import { contractId } from '@xinshe/core/ids.ts'
import { moduleStates } from '@xinshe/tenancy/module-states.ts'
import { NotFound } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { hasModule } from '../has-module.ts'
import { moduleTitles } from '../module-titles.ts'
import { contractRows } from './contract-rows.ts'
import { knownContracts } from './known-contracts.ts'
import { staffOf } from '../staff/staff-of.ts'

/** One contract with its staff and what is on in it. */
export const get = procedure({ permission: 'contract.read', scope: 'tenant', audit: 'read', purpose: 'administration' })
  .input(z.strictObject({ contractId }))
  .query(async ({ ctx, input }) => {
    const here = await knownContracts(ctx)
    const isMine = ctx.actor.post !== 'lead' || ctx.identity?.posts.some((post) => post.role === 'lead' && post.contractId === input.contractId)
    if (!here.includes(input.contractId) || !isMine) throw new NotFound()
    const titleOf = moduleTitles(ctx.house)
    const [contract] = await contractRows(ctx.db, [input.contractId])
    return {
      ...contract!,
      /** Only the bureau that made it may end it. */
      isOurs: contract!.tenantId === ctx.tenant.id,
      moduleStates: (await moduleStates(ctx.db, [input.contractId])).map((state) => ({ ...state, title: titleOf(state.module), isInstalled: hasModule(ctx.house, state.module) })),
      staff: await staffOf(ctx, [input.contractId])
    }
  })
