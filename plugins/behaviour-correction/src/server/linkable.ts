import { dayOf } from '@xinshe/words'
import type { Desk } from './held-case.ts'

/** The ratings of a case that hold a contingency plan, newest first (7.2.2.b): what 5.9.b links. */
export async function plansOfCase({ db, tenant }: Pick<Desk, 'db' | 'tenant'>, caseId: string) {
  const rows = await db
    .selectFrom('core.risk_rating')
    .select(['id', 'level', 'made_at'])
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', caseId)
    .where('has_plan', '=', true)
    .orderBy('ordinal', 'desc')
    .execute()
  return rows.map(({ id, level, made_at }) => ({ id, level, ratedOn: dayOf(made_at) }))
}

/** The contacts of the matter a case is about, newest first: on one of them something was done. */
export async function contactsOfCase({ db, tenant }: Pick<Desk, 'db' | 'tenant'>, caseId: string) {
  const rows = await db
    .selectFrom('core.standing_contact as k')
    .innerJoin('core.case as c', (join) => join.onRef('c.tenant_id', '=', 'k.tenant_id').onRef('c.matter_id', '=', 'k.matter_id'))
    .select(['k.id', 'k.channel', 'k.organ', 'k.happened_at'])
    .where('k.tenant_id', '=', tenant.id)
    .where('c.id', '=', caseId)
    .orderBy('k.happened_at', 'desc')
    .limit(50)
    .execute()
  return rows.map(({ happened_at, ...row }) => ({ ...row, happenedAt: happened_at.toISOString() }))
}
