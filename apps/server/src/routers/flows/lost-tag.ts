import { sql } from 'kysely'
import type { DeskContext } from '../../desk-context.ts'
import { pathwayPlace } from '../pathways/pathway-lines.ts'
import type { FlowFallen } from './flow-fallen.ts'

/** Of a flow `f`: whether the rule opened it for hardship (7.2.3) and 困难 was taken back since (4.4.b). `core.lacks_step` says the same of the alarm. */
export const hasLostTag = sql<boolean>`(f.kind = 'hardship' and f.origin = 'rule' and core.lost_tag(f.tenant_id, f.matter_id))`

/** Who took back 困难 of a matter (4.4.b), when and why; null: it stands, form A says so (A.16), or its lines are not open to this post. */
export async function lostTagOf({ db, tenant, vault }: Pick<DeskContext, 'db' | 'tenant' | 'vault'>, matterId: string): Promise<FlowFallen | null> {
  const line = await db
    .selectFrom('core.pathway_line as l')
    .innerJoin('core.case as c', (join) => join.onRef('c.tenant_id', '=', 'l.tenant_id').onRef('c.id', '=', 'l.case_id'))
    .leftJoin('core.account as a', 'a.id', 'l.made_by')
    .select(['l.id', 'l.case_id as caseId', 'l.sealed', 'a.display_name as byName', 'l.made_at as at'])
    .where('c.tenant_id', '=', tenant.id)
    .where('c.matter_id', '=', matterId)
    .where('l.pathway', '=', 'assist')
    .where('l.act', '=', 'untagged')
    .where(sql<boolean>`core.lost_tag(c.tenant_id, c.matter_id)`)
    .orderBy('l.made_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!line) return null
  const { id, caseId, sealed, byName, at } = line
  return { byName, at, reason: sealed ? String((await vault.unseal(caseId, pathwayPlace(id), sealed))['text'] ?? '') : '' }
}
