import { newEvent } from '@xinshe/core/clock/matter-event.ts'
import { matterId } from '@xinshe/core/ids.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { matterHistory } from './matter-history.ts'
import { eventOf, writeEvent } from './write-event.ts'

/**
 * 6.2.c: notes what an authority did with a matter, or what the petitioner asked for. The clocks follow from it (4.1).
 * @throws Refusal clock/impossible, with what is wrong at which field
 */
export const recordEvent = procedure({ permission: 'progress.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ requestId: z.uuid(), matterId, event: newEvent }))
  .mutation(async ({ ctx, input }) => {
    const history = await matterHistory(ctx, input.matterId, 'hold')
    return writeEvent(ctx, history, eventOf(input.event, input.requestId))
  })
