import { sql } from 'kysely'
import type { Stage } from '@xinshe/core/case/case.ts'
import type { SupportContext } from './support-context.ts'

/** 3.4, 3.5 and 3.6: those whom professional support is to be offered to (5.7.c). */
const kinds = ['repeat', 'unruly', 'bypass'] as const

/** A case that was closed keeps waiting for its outcome; one that was archived or never taken on does not. */
export const leftTheList: Stage[] = ['archived', 'declined']

/** The flags that stand on contacts of this place: of cases the post works on, and of matters without a case. */
export async function flagsHere({ db, tenant }: Pick<SupportContext, 'db' | 'tenant'>) {
  return db
    .selectFrom('core.contact_classification as f')
    .innerJoin('core.contact as k', (join) => join.onRef('k.tenant_id', '=', 'f.tenant_id').onRef('k.id', '=', 'f.contact_id'))
    .leftJoin('core.case as c', (join) => join.onRef('c.tenant_id', '=', 'f.tenant_id').onRef('c.matter_id', '=', 'f.matter_id'))
    .select(['f.matter_id as matterId', 'c.id as caseId', 'c.number', 'f.contact_id as contactId', 'f.kind', 'k.happened_at as happenedAt'])
    .select(sql<Date>`min(f.made_at) filter (where f.holds)`.as('flaggedAt'))
    .where('f.tenant_id', '=', tenant.id)
    .where('f.kind', 'in', kinds)
    .where((eb) =>
      eb.or([
        // Row security hides the case of another contract: that matter has one all the same.
        eb.and([eb('c.id', 'is', null), sql<boolean>`core.newest_case(${tenant.id}, f.matter_id) is null`]),
        eb.and([eb('c.stage', 'not in', leftTheList), sql<boolean>`array[c.contract_id, c.worker_id, c.id] && (select t.holds from authz.ticket t)`])
      ])
    )
    .groupBy(['f.matter_id', 'c.id', 'c.number', 'f.contact_id', 'f.kind', 'k.happened_at'])
    // A later row replaces an earlier one: what a reviewer overruled is no flag.
    .having(sql<boolean>`(array_agg(f.holds order by f.made_at desc, f.id))[1]`)
    .orderBy('k.happened_at', 'desc')
    .execute()
}
