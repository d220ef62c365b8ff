import { sql } from 'kysely'
import { today } from '@xinshe/words'
import { guideState } from '../domain/guide-state.ts'
import type { EducationContext } from './education-context.ts'

/** The versions of guides of this place; the newest of a guide first. `mayKeep`: this post may write the next one. Their texts are long: only who shows them asks for them. */
export function versionsAt({ db, tenant }: Pick<EducationContext, 'db' | 'tenant'>) {
  return db
    .selectFrom('education.guide_version as v')
    .innerJoin('education.guide as g', (join) => join.onRef('g.tenant_id', '=', 'v.tenant_id').onRef('g.id', '=', 'v.guide_id'))
    .leftJoin('core.account as a', 'a.id', 'v.made_by')
    .select(['v.id as versionId', 'g.id', 'g.contract_id as contractId', 'v.topic', 'v.number', 'v.title', 'v.review_by as reviewBy', 'v.made_at', 'a.display_name as by'])
    .select(sql<boolean>`(select t.writes and (g.tenant_id = any (t.desk) or t.role = 'lead' and coalesce(g.contract_id = any (t.contracts), false)) from authz.ticket t)`.as('mayKeep'))
    .select(sql<boolean>`not exists (select from education.guide_version n where n.tenant_id = v.tenant_id and n.guide_id = v.guide_id and n.number > v.number)`.as('isNewest'))
    .where('v.tenant_id', '=', tenant.id)
    .orderBy('g.made_at')
    .orderBy('v.number', 'desc')
}

/** As the pages show it: 待复核 once its review is past (5.5.b). */
export function asOf<Row extends { reviewBy: string; made_at: Date }>({ made_at, ...row }: Row, { now }: Pick<EducationContext, 'now'>) {
  return { ...row, madeAt: made_at.toISOString(), state: guideState(row, today(now())) }
}
