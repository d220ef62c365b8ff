import { z } from 'zod'
import { mustBeHere } from '../must-be-here.ts'
import { retireRow } from '../retire-row.ts'
import { procedure } from '../rpc.ts'

/** Takes a plan out of use; it stays with the events that followed it. */
export const retirePlan = procedure({ permission: 'plan.write', scope: 'tenant', audit: 'write', purpose: 'administration' })
  .input(z.strictObject({ contractId: z.uuid(), planId: z.uuid() }))
  .mutation(async ({ ctx, input: { contractId, planId } }) => {
    await mustBeHere(ctx, contractId)
    await retireRow(ctx, 'plan', { contractId, id: planId })
    ctx.note({ planId })
  })
