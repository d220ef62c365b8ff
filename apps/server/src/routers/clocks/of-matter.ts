import { fourStagesOf } from '@xinshe/core/clock/four-stages.ts'
import { statutoryClocks } from '@xinshe/core/clock/statutory-clocks.ts'
import { matterId } from '@xinshe/core/ids.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { calendarHere } from '../calendar/calendar-here.ts'
import { isJudicial } from '../screening/is-judicial.ts'
import { matterHistory } from './matter-history.ts'

/** 4.1, 6.2.c: what happened to a matter, its statutory clocks today, and the four stages 调查、定类、处理、办结. */
export const ofMatter = procedure({ permission: 'matter.read', scope: 'tenant', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ matterId }))
  .query(async ({ ctx, input }) => {
    const { events, ...matter } = await matterHistory(ctx, input.matterId)
    const judicial = await isJudicial(ctx, matter.id)
    const calendar = await calendarHere(ctx)
    ctx.note({ matterId: matter.id })
    return {
      ...matter,
      judicial,
      events,
      clocks: statutoryClocks({ route: matter.route, events, judicial, calendar, now: ctx.now() }),
      stages: fourStagesOf(events)
    }
  })
