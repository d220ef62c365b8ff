import { newEvent } from '@xinshe/core/clock/matter-event.ts'
import { route } from '@xinshe/core/clock/route.ts'
import { decideVersion } from '@xinshe/core/decide-version.ts'
import { matterId } from '@xinshe/core/ids.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { matterHistory } from './matter-history.ts'
import { writeEvent } from './write-event.ts'

const { happenedOn, organ, documentNumber, note } = newEvent.shape

/**
 * Notes which of the six routes of article 31 the competent organ has decided on (定类), on which day. Deciding anew is
 * a new event; the earlier one stays. @throws Refusal record/stale with both routes, clock/impossible, record/recorded-otherwise
 */
export const setRoute = procedure({ permission: 'progress.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ requestId: z.uuid(), matterId, version: z.int().min(1), route, happenedOn, organ, documentNumber, note }))
  .mutation(async ({ ctx, input }) => {
    const history = await matterHistory(ctx, input.matterId, 'hold')
    const { requestId, route, happenedOn, organ, documentNumber, note } = input
    const event = { requestId, kind: 'route-decided', happenedOn, organ, documentNumber, note, detail: { route }, replaces: null } as const
    if (history.events.some(({ id }) => id === requestId)) {
      await writeEvent(ctx, history, event)
      return { version: history.version }
    }
    const decision = decideVersion({ version: history.version, text: { route: history.route } }, { version: input.version, text: { route } })
    if (!decision.ok) throw new Refusal(decision.code, decision.data)

    // Before the event: whether a repeat came after the term (3.4) is computed with it, on the clock of this route.
    await ctx.db
      .updateTable('core.matter')
      .set({ route, version: decision.value })
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', history.id)
      .executeTakeFirstOrThrow()
    await writeEvent(ctx, history, event)
    ctx.note({ route })
    return { version: decision.value }
  })
