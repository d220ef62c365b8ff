import { addDays, today } from '@xinshe/words'
import { procedure } from '../../rpc.ts'

/** So many days are looked back on. */
const days = 14

/** The digests of this person, at every place, the newest day first, with the words of what modules count. Row security knows whose they are. */
export const mine = procedure({ permission: 'digest.read', scope: 'tenant', audit: { none: 'figures about one’s own work' } }).query(async ({ ctx }) => {
  const rows = await ctx.db
    .selectFrom('core.digest as d')
    .innerJoin('core.tenant as t', 't.id', 'd.tenant_id')
    .select(['d.id', 'd.day', 'd.counts', 'd.made_at as madeAt', 'd.seen_at as seenAt', 't.slug', 't.name as placeName'])
    .where('d.account_id', '=', ctx.actor.userId)
    .where('d.day', '>', addDays(today(ctx.now()), -days))
    .orderBy('d.day', 'desc')
    .orderBy('t.path')
    .limit(200)
    .execute()
  const known = ctx.house.plugins.flatMap(({ manifest, digests = [] }) => digests.map(({ kind, title, page }) => ({ kind, title, plugin: manifest.id, page })))
  return rows.map((row) => ({ ...row, figures: known.flatMap((figure) => (row.counts[figure.kind] ? [{ ...figure, count: row.counts[figure.kind]! }] : [])) }))
})
