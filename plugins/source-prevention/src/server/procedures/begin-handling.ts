import { z } from 'zod'
import { actOnClue, holdClue } from '../act-on-clue.ts'
import { procedure } from '../rpc.ts'

/** 待研判 to 处置中, once it is analysed (5.1.d). @throws Refusal source-prevention/not-analysed */
export const beginHandling = procedure({ permission: 'clue.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ clueId: z.uuid() }))
  .mutation(async ({ ctx, input: { clueId } }) => actOnClue(ctx, await holdClue(ctx, clueId), 'begin'))
