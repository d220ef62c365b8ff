import { z } from 'zod'
import { paragraphs } from '@xinshe/core/typed-text.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { actOnClue, holdClue } from '../act-on-clue.ts'
import { procedure } from '../rpc.ts'

/** Closes a clue as 已化解, with how, or as 终止, with why. @throws Refusal source-prevention/text-missing, source-prevention/not-begun */
export const settleClue = procedure({ permission: 'clue.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ clueId: z.uuid(), as: z.enum(['resolve', 'end']), text: paragraphs(4_000) }))
  .mutation(async ({ ctx, input: { clueId, as, text } }) => {
    const clue = await holdClue(ctx, clueId)
    if (text === '') throw new Refusal('source-prevention/text-missing')
    await actOnClue(ctx, clue, as, { text })
  })
