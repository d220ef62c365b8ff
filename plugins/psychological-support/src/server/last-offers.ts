import { sql } from 'kysely'
import type { OfferAct } from '../domain/offer.ts'
import type { SupportContext } from './support-context.ts'

interface LastOffer {
  readonly id: string
  /** The account that recorded it. */
  readonly by: string
  readonly sealed: Buffer
  readonly act: OfferAct
  readonly at: Date
  /** How many acts the case has seen: what a next one builds on. */
  readonly count: number
}

/** The newest act of offering support in each of these cases. */
export async function lastOffers({ db, tenant }: Pick<SupportContext, 'db' | 'tenant'>, caseIds: readonly string[]): Promise<ReadonlyMap<string, LastOffer>> {
  if (caseIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('psychological_support.offer as o')
    .select(['o.case_id', 'o.id', 'o.act', 'o.made_at as at', 'o.made_by as by', 'o.sealed'])
    .select(sql<number>`(count(*) over (partition by o.case_id))::int`.as('count'))
    .distinctOn('o.case_id')
    .where('o.tenant_id', '=', tenant.id)
    .where('o.case_id', 'in', [...new Set(caseIds)])
    .orderBy('o.case_id')
    .orderBy('o.made_at', 'desc')
    .execute()
  return new Map(rows.map(({ case_id, ...last }) => [case_id, last]))
}
