import type { MatterVerdict } from '@xinshe/core/likeness/decide-verdict.ts'
import type { DeskContext } from '../../desk-context.ts'

/** What was last said of this matter and another, and by whom. */
export interface StandingVerdict {
  readonly otherId: string
  readonly nth: number
  readonly verdict: MatterVerdict
  readonly reason: string
  readonly by: string | null
  readonly madeAt: Date
}

/** The verdict in force for each other matter about which somebody has decided; those this post may see. */
export async function standingVerdicts({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, matterId: string): Promise<StandingVerdict[]> {
  const rows = await db
    .selectFrom('core.matter_link as l')
    .leftJoin('core.account as a', 'a.id', 'l.made_by')
    .distinctOn(['l.matter_id', 'l.other_id'])
    .select(['l.matter_id', 'l.other_id', 'l.nth', 'l.verdict', 'l.reason', 'a.display_name as by', 'l.made_at as madeAt'])
    .where('l.tenant_id', '=', tenant.id)
    .where((eb) => eb.or([eb('l.matter_id', '=', matterId), eb('l.other_id', '=', matterId)]))
    .orderBy('l.matter_id')
    .orderBy('l.other_id')
    .orderBy('l.nth', 'desc')
    .execute()
  return rows.map(({ matter_id, other_id, ...verdict }) => ({ ...verdict, otherId: matter_id === matterId ? other_id : matter_id }))
}
