import { z } from 'zod'
import { paragraphs } from '@xinshe/core/typed-text.ts'
import { enterAct } from '../enter-act.ts'
import { procedure } from '../rpc.ts'

/** What happened meanwhile, as a line of the event's timeline. */
export const noteEvent = procedure({ permission: 'crisis.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ requestId: z.uuid(), caseId: z.uuid(), eventId: z.uuid(), text: paragraphs(2_000).pipe(z.string().min(1)) }))
  .mutation(async ({ ctx, input: { requestId, text, ...place } }) => {
    await enterAct(ctx, place, { kind: 'note' }, { text }, requestId)
  })
