import type { NeedText } from '@xinshe/core/resource/resource-need.ts'
import type { TenantContext } from '@xinshe/plugin-kit/server'

/** A resource that the approved plan of a case asks for. */
export interface CaseNeed extends NeedText {
  readonly id: string
  readonly askedOn: string
}

/** What the plan of a case needs now (7.1.3.g), in the order in which it was asked for. */
export async function caseNeeds({ db, tenant, sealing }: Pick<TenantContext, 'db' | 'tenant' | 'sealing'>, caseId: string): Promise<CaseNeed[]> {
  const rows = await db
    .selectFrom('core.resource_need')
    .select(['id', 'asked_on as askedOn', 'sealed'])
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', caseId)
    .where('state', '=', 'open')
    .orderBy('asked_on')
    .orderBy('made_at')
    .execute()
  return Promise.all(
    rows.map(async ({ sealed, ...row }) => {
      const { resource, providerType } = (await sealing.unseal(caseId, needPlace(row.id), sealed)) as unknown as NeedText
      return { ...row, resource, providerType }
    })
  )
}

export const needPlace = (id: string) => ({ table: 'core.resource_need', id, version: 1 })
