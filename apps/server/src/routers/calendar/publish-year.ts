import { checkCalendarYear } from '@xinshe/core/clock/check-calendar-year.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { sql } from 'kysely'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { reason } from '../act-input.ts'
import { setAnew } from '../set-anew.ts'
import { yearsHere } from './calendar-here.ts'

const days = z.array(z.string().max(10)).max(200)

/**
 * A city publishes which days of a year are worked, with the notice it has that from; the clocks there and below follow
 * at once. @throws Refusal calendar/not-city, calendar/impossible with what is wrong at which field, record/stale with both
 */
export const publishYear = procedure({ permission: 'calendar.write', scope: 'tenant', audit: 'write', purpose: 'administration' })
  .input(z.strictObject({ version: z.int().min(0), year: z.int().min(2000).max(2199), holidays: days, workdays: days, source: reason }))
  .mutation(async ({ ctx, input: { version, year, ...wanted } }) => {
    if (ctx.tenant.tier !== 'city') throw new Refusal('calendar/not-city')
    const { holidays, workdays, source } = wanted
    const problems = checkCalendarYear({ year, holidays, workdays })
    if (problems.length > 0) throw new Refusal('calendar/impossible', { problems })
    const set = async () => {
      const { rows } = await sql<{ done: boolean }>`select core.publish_calendar_year(${year}, ${version}, ${holidays}::date[], ${workdays}::date[], ${source}) as done`.execute(ctx.db)
      return rows[0]!.done
    }
    const stands = async () => {
      const { madeAt: at, ...published } = (await yearsHere(ctx)).find((one) => one.year === year)!
      return { ...published, at }
    }
    ctx.note({ year, holidays: holidays.length, workdays: workdays.length })
    return setAnew(ctx, { version, wanted, set, stands })
  })
