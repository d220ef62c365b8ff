import { z } from 'zod'
import { holdClue } from '../act-on-clue.ts'
import { assignTo } from '../assign-to.ts'
import { procedure } from '../rpc.ts'

/** The lead gives a clue to somebody of its project. @throws NotFound */
export const assignClue = procedure({ permission: 'clue.approve', scope: 'tenant', audit: 'write', purpose: 'supervision' })
  .input(z.strictObject({ clueId: z.uuid(), ownerId: z.uuid() }))
  .mutation(async ({ ctx, input: { clueId, ownerId } }) => assignTo(ctx, await holdClue(ctx, clueId), ownerId))
