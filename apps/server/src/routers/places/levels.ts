import type { Kysely } from 'kysely'
import { divisionCode, divisionsOf, prefixOf } from '@xinshe/core/place/division-code.ts'
import type { CoreTables } from '@xinshe/db/tables/index.ts'
import { z } from 'zod'
import { divisionsBelow, type Division } from './divisions.ts'
import { procedure } from '../../rpc.ts'

/** One step of choosing a place: what there is to choose from, and what is chosen. */
export interface PlaceLevel {
  readonly options: readonly Division[]
  readonly chosen: string | null
}

/** The way down to a place, and the place of this desk, which most people who come live in. */
export interface PlaceLevels {
  readonly levels: readonly PlaceLevel[]
  readonly here: Division
}

/**
 * 7.1.1.c–d: province, city, county, town, each with its choices, down to the level below `code`. Towns are known where
 * the platform has tenants; elsewhere the county is the last level and the rest is text.
 */
export const levels = procedure({ permission: 'petitioner.write', scope: 'tenant', audit: { none: 'public codes of places, no row about anybody' } })
  .input(z.strictObject({ code: divisionCode.nullable() }))
  .query(async ({ ctx, input }): Promise<PlaceLevels> => {
    const chosen = input.code === null ? [] : divisionsOf(input.code)
    const offered = await Promise.all([null, ...chosen].map((above) => inside(ctx.db, above)))
    return {
      levels: offered.flatMap((options, level) => (options.length > 0 ? [{ options, chosen: chosen[level] ?? null }] : [])),
      here: await ctx.db.selectFrom('core.tenant').select(['division_code as code', 'name']).where('id', '=', ctx.tenant.id).executeTakeFirstOrThrow()
    }
  })

async function inside(db: Kysely<CoreTables>, above: string | null): Promise<readonly Division[]> {
  if (above === null || prefixOf(above).length < 6) return divisionsBelow(above)
  if (above.length > 6) return []
  return db
    .selectFrom('core.tenant')
    .select(['division_code as code', 'name'])
    .where('tier', '=', 'town')
    .where((eb) => eb(eb.fn<boolean>('starts_with', ['division_code', eb.val(above)]), '=', true))
    .orderBy('division_code')
    .execute()
}
