import { newPetitioner } from '@xinshe/core/petitioner/petitioner.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { insertPetitioner } from './insert-petitioner.ts'
import { mustBeRegistered } from './must-be-registered.ts'

/**
 * Registers a petitioner without a matter (7.1.1.b–c). `requestId` is made by the page and becomes the petitioner's id:
 * a double click makes one.
 * @throws Refusal petitioner/invalid, place/unknown, record/recorded-otherwise
 */
export const create = procedure({ permission: 'petitioner.write', scope: 'tenant', audit: 'write', purpose: 'reception' })
  .input(z.strictObject({ requestId: z.uuid(), petitioner: newPetitioner }))
  .mutation(async ({ ctx, input }) => {
    const warnings = await insertPetitioner(ctx, input.requestId, input.petitioner)
    if (!warnings) await mustBeRegistered(ctx, input.requestId, input.petitioner)
    ctx.note({ petitionerId: input.requestId, isNew: warnings !== null })
    return { petitionerId: input.requestId, warnings: warnings ?? [] }
  })
