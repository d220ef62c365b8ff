import { today } from '@xinshe/words'
import { ownContracts } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'

/** The agencies of the platform that something may be passed on to: by contract and by the place it serves today, the own ones left out. */
export const recipients = procedure({ permission: 'consent.read', scope: 'tenant', audit: 'read' }).query(({ ctx }) => {
  const day = today(ctx.now())
  return ctx.db
    .selectFrom('core.contract as k')
    .innerJoin('core.contract_area as r', 'r.contract_id', 'k.id')
    .innerJoin('core.tenant as t', 't.id', 'r.tenant_id')
    .innerJoin('core.agency as g', 'g.id', 'k.agency_id')
    .select(['k.id as contractId', 'k.title as contractTitle', 'k.number as contractNumber', 'g.name as agencyName', 't.id as tenantId', 't.name as tenantName'])
    .where('k.starts', '<=', day)
    .where('k.ends', '>=', day)
    .where('k.id', 'not in', ownContracts)
    .orderBy('t.path')
    .orderBy('g.name')
    .execute()
})
