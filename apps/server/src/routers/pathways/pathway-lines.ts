import type { PathwayAct, PathwayKind } from '@xinshe/core/pathway/pathway.ts'
import type { DeskContext } from '../../desk-context.ts'

/** One line of the pathways of a case (4.4.b), with its author. */
export interface ShownPathwayLine {
  readonly id: string
  readonly pathway: PathwayKind
  readonly act: PathwayAct
  readonly text: string
  readonly byName: string | null
  readonly at: Date
}

/** Oldest first. */
export async function pathwayLines({ db, tenant, vault }: Pick<DeskContext, 'db' | 'tenant' | 'vault'>, caseId: string): Promise<ShownPathwayLine[]> {
  const rows = await db
    .selectFrom('core.pathway_line as l')
    .leftJoin('core.account as a', 'a.id', 'l.made_by')
    .select(['l.id', 'l.pathway', 'l.act', 'l.sealed', 'a.display_name as byName', 'l.made_at as at'])
    .where('l.tenant_id', '=', tenant.id)
    .where('l.case_id', '=', caseId)
    .orderBy('l.made_at')
    .execute()
  return Promise.all(rows.map(async ({ sealed, ...row }) => ({ ...row, text: sealed ? String((await vault.unseal(caseId, pathwayPlace(row.id), sealed))['text'] ?? '') : '' })))
}

export const pathwayPlace = (id: string) => ({ table: 'core.pathway_line', id, version: 1 })
