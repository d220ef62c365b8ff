import { z } from 'zod'
import { paragraphs } from '@xinshe/core/typed-text.ts'
import { say } from '@xinshe/words'
import { enterAct } from '../enter-act.ts'
import { procedure } from '../rpc.ts'

/** The event is over, with how it ended: nothing more is entered into it. */
export const endEvent = procedure({ permission: 'crisis.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ caseId: z.uuid(), eventId: z.uuid(), summary: paragraphs(2_000) }))
  .mutation(async ({ ctx, input: { summary, ...place } }) => {
    const { isDrill } = await enterAct(ctx, place, { kind: 'end', text: summary }, { text: summary })
    if (!isDrill) await ctx.timeline({ caseId: place.caseId, kind: 'crisis-intervention/event-ended', title: say('危机事件处置结束', 'The crisis was brought to an end'), link: { to: 'crisis', id: place.eventId } })
  })
