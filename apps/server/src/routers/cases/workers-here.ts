import { sql } from 'kysely'
import { openStages } from '@xinshe/core/case/case.ts'
import { today } from '@xinshe/words'
import { ownContracts, type DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'

/** Who may be the responsible worker of a case here: serving staff of the own contracts, with their open cases (A.02, A.30). */
export const workersHere = procedure({ permission: 'record.read', scope: 'tenant', audit: 'read' }).query(({ ctx }) => servingWorkers(ctx))

export interface ServingWorker {
  /** The post: what `worker_id` holds. */
  readonly id: string
  readonly contractId: string
  readonly name: string
  readonly role: 'worker' | 'lead'
  readonly openCases: number
}

/** Deactivated accounts and ended posts are not among them; old forms still show the name they were signed with. */
export async function servingWorkers({ db, tenant, now }: Pick<DeskContext, 'db' | 'tenant' | 'now'>): Promise<ServingWorker[]> {
  const day = today(now())
  const rows = await db
    .selectFrom('core.post as p')
    .innerJoin('core.account as a', 'a.id', 'p.account_id')
    .innerJoin('core.contract_area as area', (join) => join.onRef('area.contract_id', '=', 'p.contract_id').on('area.tenant_id', '=', tenant.id))
    .select(['p.id', 'area.contract_id as contractId', 'a.display_name as name', 'p.role'])
    .select((eb) =>
      eb
        .selectFrom('core.case as c')
        .select(sql<number>`count(*)::int`.as('n'))
        .whereRef('c.contract_id', '=', 'area.contract_id')
        .whereRef('c.worker_id', '=', 'p.id')
        .where('c.stage', 'in', openStages)
        .as('openCases')
    )
    .where('p.role', 'in', ['worker', 'lead'])
    .where(sql<boolean>`p.contract_id in ${ownContracts}`)
    .where('p.starts', '<=', day)
    .where((eb) => eb.or([eb('p.ends', 'is', null), eb('p.ends', '>=', day)]))
    .where('p.handed_over_at', 'is', null)
    .where('a.disabled_at', 'is', null)
    .execute()
  const named = rows.map((row) => ({ ...row, role: row.role as 'worker' | 'lead', openCases: row.openCases ?? 0 }))
  return named.sort((a, b) => a.name.localeCompare(b.name, 'zh-u-co-pinyin'))
}
