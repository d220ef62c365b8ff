import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { line } from '@xinshe/core/typed-text.ts'
import { office } from '../../domain/responder.ts'
import { phone } from '../../domain/phone.ts'
import { mustBeHere } from '../must-be-here.ts'
import { procedure } from '../rpc.ts'

/** Puts an office on duty into the roster of this place (6.3.3.d). */
export const addToRoster = procedure({ permission: 'plan.write', scope: 'tenant', audit: 'write', purpose: 'administration' })
  .input(z.strictObject({ contractId: z.uuid(), responder: office, name: line(60), phone, remark: z.union([z.literal(''), line(100)]).default('') }))
  .mutation(async ({ ctx, input: { contractId, ...office } }) => {
    await mustBeHere(ctx, contractId)
    const id = randomUUID()
    await ctx.db.insertInto('crisis_intervention.roster').values({ tenant_id: ctx.tenant.id, id, contract_id: contractId, ...office }).execute()
    ctx.note({ rosterId: id })
    return { id }
  })
