import { z } from 'zod'
import { paragraphs } from '@xinshe/core/typed-text.ts'
import { actOnClue, holdClue } from '../act-on-clue.ts'
import { procedure } from '../rpc.ts'

/** What was done or learnt meanwhile, as a row of the clue's history. */
export const noteOnClue = procedure({ permission: 'clue.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ clueId: z.uuid(), text: paragraphs(4_000).pipe(z.string().min(1)) }))
  .mutation(async ({ ctx, input: { clueId, text } }) => actOnClue(ctx, await holdClue(ctx, clueId), 'note', { text }))
