import { z } from 'zod'
import { line } from '@xinshe/core/typed-text.ts'
import { insertOnce } from '@xinshe/plugin-kit/server'
import { office } from '../../domain/responder.ts'
import { phone } from '../../domain/phone.ts'
import { mustBeHere } from '../must-be-here.ts'
import { procedure } from '../rpc.ts'

/** Puts an office on duty into the roster of this place (6.3.3.d); sent twice it is one. @throws Refusal record/recorded-otherwise */
export const addToRoster = procedure({ permission: 'plan.write', scope: 'tenant', audit: 'write', purpose: 'administration' })
  .input(z.strictObject({ requestId: z.uuid(), contractId: z.uuid(), responder: office, name: line(60), phone, remark: z.union([z.literal(''), line(100)]).default('') }))
  .mutation(async ({ ctx, input: { requestId: id, contractId, ...office } }) => {
    await mustBeHere(ctx, contractId)
    const isNew = await insertOnce(ctx, 'crisis_intervention.roster', { clear: { tenant_id: ctx.tenant.id, id, contract_id: contractId, ...office } })
    if (isNew) ctx.note({ rosterId: id })
    return { id }
  })
