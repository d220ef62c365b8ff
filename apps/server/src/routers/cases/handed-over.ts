import { openStages } from '@xinshe/core/case/case.ts'
import { ownContracts } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { sql } from 'kysely'

/**
 * Cases that came with another contract and wait for a worker (7.1.4.c): nobody has been given them
 * since, so they still lie with the lead.
 */
export const handedOver = procedure({ permission: 'case.approve', scope: 'tenant', audit: 'read', purpose: 'supervision' }).query(({ ctx }) =>
  ctx.db
    .selectFrom('core.case as c')
    .innerJoin('core.case_act as a', (join) => join.onRef('a.tenant_id', '=', 'c.tenant_id').onRef('a.case_id', '=', 'c.id'))
    .leftJoin('core.matter as m', (join) => join.onRef('m.tenant_id', '=', 'c.tenant_id').onRef('m.id', '=', 'c.matter_id'))
    .select(['c.id', 'c.number', 'c.stage', 'm.title', 'a.made_at as handedOverAt'])
    .where('c.tenant_id', '=', ctx.tenant.id)
    .where('c.stage', 'in', openStages)
    .where(sql<boolean>`c.contract_id in ${ownContracts}`)
    .where('a.act', '=', 'contract-handed-over')
    .where(sql<boolean>`not exists (select from core.case_act b where b.tenant_id = a.tenant_id and b.case_id = a.case_id and b.act in ('assigned', 'contract-handed-over') and b.made_at > a.made_at)`)
    .orderBy('a.made_at')
    .orderBy('c.number')
    .execute()
)
