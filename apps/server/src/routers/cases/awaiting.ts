import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { plainOfficialNumber } from '@xinshe/core/matter/matter.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { matterQuery, mostMatters } from './matter-words.ts'
import { pageSize } from './page.ts'

const dayKey = z.strictObject({ on: z.iso.date(), id: z.uuid() })

/**
 * Matters without a case, newest first. A lead sees those dispatched to the own contracts and opens them; the counter
 * sees those not yet dispatched as well.
 */
export const awaiting = procedure({ permission: 'matter.read', scope: 'tenant', audit: 'read', purpose: 'reception', privateInput: true })
  .input(
    z.strictObject({
      dispatched: z.enum(['yes', 'no', 'any']).default('any'),
      /** An official number, or words of the title and summary. */
      q: z.string().trim().max(100).default(''),
      after: dayKey.optional(),
      /** Says besides how many there are, and how many of them are dispatched to nobody: what the digest counts. */
      isCounted: z.boolean().default(false),
      size: pageSize
    })
  )
  .query(async ({ ctx, input }) => {
    const waiting = ctx.db
      .selectFrom('core.matter as m')
      .where('m.tenant_id', '=', ctx.tenant.id)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb.selectFrom('core.case as k').select('k.id').whereRef('k.tenant_id', '=', 'm.tenant_id').whereRef('k.matter_id', '=', 'm.id')
          )
        )
      )
      .$if(input.dispatched !== 'any', (query) => query.where(sql<boolean>`(m.served_by <> '{}') = ${input.dispatched === 'yes'}`))
      .$if(input.q !== '', (query) => query.where(matches(ctx.tenant.id, input.q)))
    const rows = await waiting
      .select(['m.id', 'm.title', 'm.official_number as officialNumber', 'm.received_on as receivedOn', 'm.source', 'm.competent_organ as competentOrgan'])
      .select((eb) =>
        jsonArrayFrom(
          eb
            .selectFrom('core.contract as c')
            .innerJoin('core.agency as g', 'g.id', 'c.agency_id')
            .select(['c.id', 'c.title', 'g.name as agencyName'])
            .where(sql<boolean>`c.id = any (m.served_by)`)
        ).as('dispatchedTo')
      )
      .$if(input.after !== undefined, (query) => query.where(sql<boolean>`(m.received_on, m.id) < (${input.after!.on}::date, ${input.after!.id}::uuid)`))
      .orderBy('m.received_on', 'desc')
      .orderBy('m.id', 'desc')
      .limit(input.size + 1)
      .execute()
    const counted = input.isCounted ? await waiting.select([sql<number>`count(*)::int`.as('all'), sql<number>`(count(*) filter (where m.served_by = '{}'))::int`.as('toDispatch')]).executeTakeFirstOrThrow() : null
    const shown = rows.slice(0, input.size)
    const last = shown.at(-1)
    return { matters: shown, next: rows.length > input.size && last ? { on: last.receivedOn, id: last.id } : null, counted }
  })

function matches(tenantId: string, q: string) {
  const number = sql<boolean>`m.official_number = ${plainOfficialNumber(q)}`
  const words = matterQuery(q)
  return words === '' ? number : sql<boolean>`(${number} or m.id in (select core.search_matters(${tenantId}, ${words}::tsquery, ${mostMatters})))`
}
