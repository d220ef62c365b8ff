import { z } from 'zod'
import { mustBeHere } from '../must-be-here.ts'
import { retireRow } from '../retire-row.ts'
import { procedure } from '../rpc.ts'

/** Takes an office out of the roster. */
export const retireFromRoster = procedure({ permission: 'plan.write', scope: 'tenant', audit: 'write', purpose: 'administration' })
  .input(z.strictObject({ contractId: z.uuid(), rosterId: z.uuid() }))
  .mutation(async ({ ctx, input: { contractId, rosterId } }) => {
    await mustBeHere(ctx, contractId)
    await retireRow(ctx, 'roster', { contractId, id: rosterId })
    ctx.note({ rosterId })
  })
