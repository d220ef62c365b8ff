import type { DeskContext } from '../../desk-context.ts'
import type { MatterFacts } from './matter-facts.ts'
import type { Standing } from './standing-classifications.ts'

/** A visit that was counted and stands in another registration of the same matter (3.4). */
export interface VisitElsewhere {
  readonly id: string
  /** A moment, or a day of the petition history. */
  readonly at: string
  readonly organ: string
  readonly matterId: string
  readonly title: string
  readonly officialNumber: string | null
}

/**
 * For each classification of a matter the visits it rests on that stand in joined registrations, with the number of each. Where
 * this post does not see the registration, only how many a repeat visit counts: their ids are taken out of the facts, also of what
 * holds no more, for the id of a first contact is that of its registration.
 */
export async function visitsElsewhere(ctx: Pick<DeskContext, 'db' | 'tenant'>, facts: MatterFacts, standing: readonly Standing[]) {
  const own = new Set([...facts.contacts, ...facts.history].map(({ id }) => id))
  const foreign = [...new Set(standing.flatMap(({ basis }) => basis.visits ?? []).filter((id) => !own.has(id)))]
  const seen = foreign.length > 0 ? await visitsSeen(ctx, foreign) : []
  const hidden = new Set(foreign.filter((id) => seen.every((visit) => visit.id !== id)))
  return ({ kind, holds, basis }: Pick<Standing, 'kind' | 'holds' | 'basis'>) => {
    const [visits, isCounted] = [basis.visits ?? [], kind === 'repeat' && holds]
    return {
      basis: basis.visits ? { ...basis, visits: visits.filter((id) => !hidden.has(id)) } : basis,
      elsewhere: isCounted ? seen.filter(({ id }) => visits.includes(id)).map((visit) => ({ ...visit, nth: visits.indexOf(visit.id) + 1 })).sort((one, other) => one.nth - other.nth) : [],
      unseen: isCounted ? visits.filter((id) => hidden.has(id)).length : 0
    }
  }
}

async function visitsSeen({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, ids: readonly string[]): Promise<VisitElsewhere[]> {
  const contacts = await db
    .selectFrom('core.standing_contact as k')
    .innerJoin('core.matter as m', (join) => join.onRef('m.tenant_id', '=', 'k.tenant_id').onRef('m.id', '=', 'k.matter_id'))
    .select(['k.id', 'k.happened_at as at', 'k.organ', 'm.id as matterId', 'm.title', 'm.official_number as officialNumber'])
    .where('k.tenant_id', '=', tenant.id)
    .where('k.id', 'in', ids)
    .execute()
  const history = await db
    .selectFrom('core.petition_history as h')
    .innerJoin('core.matter as m', (join) => join.onRef('m.tenant_id', '=', 'h.tenant_id').onRef('m.id', '=', 'h.matter_id'))
    .select(['h.id', 'h.happened_on as at', 'h.organ', 'm.id as matterId', 'm.title', 'm.official_number as officialNumber'])
    .where('h.tenant_id', '=', tenant.id)
    .where('h.id', 'in', ids)
    .execute()
  return [...contacts.map(({ at, ...visit }) => ({ ...visit, at: new Date(at).toISOString() })), ...history]
}
