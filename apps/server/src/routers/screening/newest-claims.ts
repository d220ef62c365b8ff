import type { TenantContext } from '@xinshe/plugin-kit/server'

/** The claims of a case as they are judged now (5.6.a), in order. */
export function newestClaims({ db, tenant }: Pick<TenantContext, 'db' | 'tenant'>, caseId: string) {
  return db
    .selectFrom('core.claim as c')
    .leftJoin('core.account as a', 'a.id', 'c.made_by')
    .select(['c.id', 'c.nth', 'c.version', 'c.verdict', 'c.is_judicial as isJudicial', 'c.sealed', 'c.made_by as by', 'a.display_name as byName', 'c.made_at as at'])
    .distinctOn('c.nth')
    .where('c.tenant_id', '=', tenant.id)
    .where('c.case_id', '=', caseId)
    .orderBy('c.nth')
    .orderBy('c.version', 'desc')
    .execute()
}

export const claimPlace = (id: string) => ({ table: 'core.claim', id, version: 1 })
