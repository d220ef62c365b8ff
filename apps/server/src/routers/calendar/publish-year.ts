import { checkCalendarYear } from '@xinshe/core/clock/check-calendar-year.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { sql } from 'kysely'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { reason } from '../act-input.ts'

const days = z.array(z.string().max(10)).max(200)

/**
 * A city publishes which days of a year are worked, with the notice it has that from; the clocks there and below follow
 * at once. @throws Refusal calendar/not-city, calendar/impossible with what is wrong at which field
 */
export const publishYear = procedure({ permission: 'calendar.write', scope: 'tenant', audit: 'write', purpose: 'administration' })
  .input(z.strictObject({ year: z.int().min(2000).max(2199), holidays: days, workdays: days, source: reason }))
  .mutation(async ({ ctx, input: { year, holidays, workdays, source } }) => {
    if (ctx.tenant.tier !== 'city') throw new Refusal('calendar/not-city')
    const problems = checkCalendarYear({ year, holidays, workdays })
    if (problems.length > 0) throw new Refusal('calendar/impossible', { problems })
    await sql`select core.publish_calendar_year(${year}, ${holidays}::date[], ${workdays}::date[], ${source})`.execute(ctx.db)
    ctx.note({ year, holidays: holidays.length, workdays: workdays.length })
    return { year }
  })
