import type { DeskContext } from '../../desk-context.ts'

/** Who sent a referral and where it went, by name; the number of the sender's case for the sender alone, by row security. */
export async function partiesOf({ db }: Pick<DeskContext, 'db'>, { id, tenantId }: { id: string; tenantId: string }) {
  return referralLines({ db })
    .where('r.tenant_id', '=', tenantId)
    .where('r.id', '=', id)
    .select(['g.name as fromName', 't.name as fromPlace', 'h.name as toName', 'u.name as toPlace', 'c.number as caseNumber', 'd.number as toNumber'])
    .executeTakeFirstOrThrow()
}

/** Referrals with both sides' names. */
export function referralLines({ db }: Pick<DeskContext, 'db'>) {
  return db
    .selectFrom('core.referral as r')
    .innerJoin('core.contract as k', 'k.id', 'r.contract_id')
    .innerJoin('core.agency as g', 'g.id', 'k.agency_id')
    .innerJoin('core.tenant as t', 't.id', 'r.tenant_id')
    .leftJoin('core.contract as l', 'l.id', 'r.to_contract')
    .leftJoin('core.agency as h', 'h.id', 'l.agency_id')
    .leftJoin('core.tenant as u', 'u.id', 'r.to_tenant')
    .leftJoin('core.case as c', (join) => join.onRef('c.tenant_id', '=', 'r.tenant_id').onRef('c.id', '=', 'r.case_id'))
    .leftJoin('core.case as d', (join) => join.onRef('d.tenant_id', '=', 'r.to_tenant').onRef('d.id', '=', 'r.to_case'))
}
