import type { DigestKind, DigestPlaces } from '@xinshe/core/agenda/agenda.ts'
import { addDays, today } from '@xinshe/words'
import { z } from 'zod'
import type { DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'

/** So many days are looked back on. */
const days = 14

/** The digests of this person, at every place, the newest day first, or of that day alone, with the words of what modules count and the names of where it lies. Row security knows whose they are. */
export const mine = procedure({ permission: 'digest.read', scope: 'tenant', audit: { none: 'figures about one’s own work' } })
  .input(z.strictObject({ isNewest: z.boolean().default(false) }).default({ isNewest: false }))
  .query(async ({ ctx, input }) => {
    const rows = await ctx.db
      .selectFrom('core.digest as d')
      .innerJoin('core.tenant as t', 't.id', 'd.tenant_id')
      .select(['d.id', 'd.day', 'd.counts', 'd.places', 'd.made_at as madeAt', 'd.seen_at as seenAt', 't.slug', 't.name as placeName'])
      .where('d.account_id', '=', ctx.actor.userId)
      .where('d.day', '>', addDays(today(ctx.now()), -days))
      .$if(input.isNewest, (query) => query.where('d.day', '=', (eb) => eb.selectFrom('core.digest as n').select((n) => n.fn.max('n.day').as('day')).where('n.account_id', '=', ctx.actor.userId)))
      .orderBy('d.day', 'desc')
      .orderBy('t.path')
      .execute()
    const known = ctx.house.plugins.flatMap(({ manifest, digests = [] }) => digests.map(({ kind, title, page }) => ({ kind, title, plugin: manifest.id, page })))
    const names = await namesOf(ctx, rows.flatMap(({ places }) => Object.values(places).flat().map(({ place }) => place)))
    return rows.map((row) => ({ ...row, places: named(row.places, names), figures: known.flatMap((figure) => (row.counts[figure.kind] ? [{ ...figure, count: row.counts[figure.kind]! }] : [])) }))
  })

async function namesOf({ db }: Pick<DeskContext, 'db'>, places: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(places.filter((place) => place !== null))]
  if (wanted.length === 0) return new Map()
  const rows = await db.selectFrom('core.tenant').select(['id', 'name']).where('id', 'in', wanted).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

function named(places: DigestPlaces, names: ReadonlyMap<string, string>) {
  return Object.entries(places).map(([kind, lies]) => ({ kind: kind as DigestKind, lies: lies.map(({ place, count }) => ({ name: place && names.get(place), count })) }))
}
