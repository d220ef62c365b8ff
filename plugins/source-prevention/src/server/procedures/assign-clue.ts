import { z } from 'zod'
import { actOnClue, holdClue } from '../act-on-clue.ts'
import { giveTo } from '../owners-here.ts'
import { procedure } from '../rpc.ts'

/** The lead gives a clue to somebody of its project. @throws NotFound */
export const assignClue = procedure({ permission: 'clue.approve', scope: 'tenant', audit: 'write', purpose: 'supervision' })
  .input(z.strictObject({ clueId: z.uuid(), ownerId: z.uuid() }))
  .mutation(async ({ ctx, input: { clueId, ownerId } }) => {
    const clue = await holdClue(ctx, clueId)
    await actOnClue(ctx, clue, 'assign', { to: await giveTo(ctx, { contractId: clue.contractId, ownerId }) })
    await ctx.db
      .updateTable('source_prevention.clue')
      .set({ owner_id: ownerId })
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', clueId)
      .execute()
  })
