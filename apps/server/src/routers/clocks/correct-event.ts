import { newEvent } from '@xinshe/core/clock/matter-event.ts'
import { matterId } from '@xinshe/core/ids.ts'
import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import { today } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { reason } from '../act-input.ts'
import { matterHistory } from './matter-history.ts'
import { eventOf, writeEvent } from './write-event.ts'

/**
 * Puts another event in the place of one that was recorded wrongly, or strikes it out (`event` null) with the reason.
 * The wrong one stays readable. A route, and what the authority has decided at 7.1.2.l, are corrected by deciding anew.
 * @throws Refusal clock/impossible, clock/already-corrected
 */
export const correctEvent = procedure({ permission: 'progress.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ requestId: z.uuid(), matterId, eventId: z.uuid(), event: newEvent.nullable(), reason }))
  .mutation(async ({ ctx, input }) => {
    const history = await matterHistory(ctx, input.matterId, 'hold')
    const wrong = history.events.find(({ id }) => id === input.eventId)
    if (wrong?.source !== 'recorded' || wrong.kind === 'withdrawn' || wrong.kind === 'route-decided' || wrong.detail.byDecision) throw new NotFound()
    const corrected = history.events.find(({ replaces }) => replaces === wrong.id)
    if (corrected && corrected.id !== input.requestId) throw new Refusal('clock/already-corrected')

    const event = input.event
      ? { ...eventOf(input.event, input.requestId, wrong.id), note: [input.event.note, input.reason].filter(Boolean).join('\n') }
      : struckOut(input.requestId, wrong.id, today(ctx.now()), input.reason)
    return writeEvent(ctx, history, event)
  })

function struckOut(requestId: string, replaces: string, happenedOn: string, note: string) {
  return { requestId, kind: 'withdrawn' as const, happenedOn, organ: '', documentNumber: '', note, detail: {}, replaces }
}
