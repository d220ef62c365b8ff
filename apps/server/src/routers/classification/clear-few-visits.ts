import { sql } from 'kysely'
import { clearedByFewVisits } from '@xinshe/core/classification/cleared.ts'
import type { DeskContext } from '../../desk-context.ts'
import { standingClassifications } from './standing-classifications.ts'
import { visitsOfMatter } from './visits-of-matter.ts'
import { writeClassification } from './write-classification.ts'

interface Few {
  /** The registrations whose marks are looked at: those this post sees. */
  readonly matterIds: readonly string[]
  /** A contact whose own marks were cleared already. */
  readonly besides?: string
  readonly reason: string
}

/**
 * 3.5: a visit that was unruly only together with another one, which counts with it no more, is so no longer; a row says why. A mark
 * that rests on a visit behind the wall of an accusation is left as it is, whoever acts: clearing it would tell whom it accuses.
 */
export async function clearFewVisits(ctx: Pick<DeskContext, 'db' | 'tenant' | 'vault' | 'now'>, { matterIds, besides, reason }: Few): Promise<void> {
  const matters = await ctx.db.selectFrom('core.matter').select(['id', 'petitioner_id as petitionerId']).where('tenant_id', '=', ctx.tenant.id).where('id', 'in', matterIds).execute()
  for (const { id: matterId, petitionerId } of matters) {
    const unruly = (await standingClassifications(ctx, { matterId })).filter(({ kind, holds, contactId }) => kind === 'unruly' && holds && contactId !== besides)
    if (unruly.length === 0) continue
    for (const { row, said } of clearedByFewVisits(unruly, await visitsOfMatter(ctx, matterId)))
      if (!(await restsBehindWall(ctx, matterId, row.basis.visits ?? []))) await writeClassification(ctx, { matterId, contactId: row.contactId, petitionerId, said, source: row.source, text: { reason } })
  }
}

async function restsBehindWall({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, matterId: string, visits: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ rests: boolean }>`select core.rests_behind_wall(${tenant.id}, ${matterId}, ${visits}::uuid[]) as rests`.execute(db)
  return rows[0]!.rests
}
