import type { Partner } from '@xinshe/core/partner/partner.ts'
import type { DeskContext } from '../../desk-context.ts'

/** A partner as the directory shows them; `contractId`: of the project that keeps them, null for the bureau's. */
export interface KeptPartner extends Partner {
  readonly contractId: string | null
  readonly version: number
}

/** The directory of a place, as far as this post sees it (4.6): the bureau's, and its own project's. */
export function partnersHere({ db, tenant }: Pick<DeskContext, 'db'> & { readonly tenant: { readonly id: string } }): Promise<KeptPartner[]> {
  return db
    .selectFrom('core.partner')
    .select(['id', 'type', 'name', 'organisation', 'phone', 'fields', 'since_on as sinceOn', 'until_on as untilOn', 'contract_id as contractId', 'version'])
    .where('tenant_id', '=', tenant.id)
    .orderBy('type')
    .orderBy('name')
    .orderBy('id')
    .limit(1000)
    .execute()
}
