import { mustBeTheSame } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { paragraphs } from '@xinshe/core/typed-text.ts'
import { actOnClue, holdClue } from '../act-on-clue.ts'
import { procedure } from '../rpc.ts'
import { saidUnder } from '../write-entry.ts'

/** What was done or learnt meanwhile, as a row of the clue's history; sent twice it is one. @throws NotFound, Refusal record/recorded-otherwise */
export const noteOnClue = procedure({ permission: 'clue.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ requestId: z.uuid(), clueId: z.uuid(), text: paragraphs(4_000).pipe(z.string().min(1)) }))
  .mutation(async ({ ctx, input: { requestId, clueId, text } }) => {
    const clue = await holdClue(ctx, clueId)
    const before = await saidUnder(ctx, clueId, requestId)
    if (before) mustBeTheSame(before, { text })
    else await actOnClue(ctx, clue, 'note', { text }, requestId)
  })
