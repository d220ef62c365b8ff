import { z } from 'zod'
import { paragraphs } from '@xinshe/core/typed-text.ts'
import { enterAct } from '../enter-act.ts'
import { procedure } from '../rpc.ts'

/** A step of the checklist is done: now, by this person (5.8.a). */
export const tickStep = procedure({ permission: 'crisis.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ caseId: z.uuid(), eventId: z.uuid(), step: z.int().min(0).max(19), note: paragraphs(1_000) }))
  .mutation(async ({ ctx, input: { step, note, ...place } }) => {
    await enterAct(ctx, place, { kind: 'step', step }, { text: note })
  })
