import type { CrisisContext } from './crisis-context.ts'
import { placeOf } from './place-of.ts'

/** Somebody close to the person of a case. */
export interface Contact {
  readonly relation: string
  readonly name: string
  readonly phone: string
}

/** The contacts of a case in clear, for whoever may read its content. */
export async function contactsIn({ db, tenant, sealing }: Pick<CrisisContext, 'db' | 'tenant' | 'sealing'>, caseId: string): Promise<(Contact & { readonly id: string })[]> {
  const rows = await db
    .selectFrom('crisis_intervention.contact')
    .select(['id', 'sealed'])
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', caseId)
    .where('retired_at', 'is', null)
    .orderBy('made_at')
    .execute()
  return Promise.all(rows.map(async ({ id, sealed }) => ({ id, ...((await sealing.unseal(caseId, placeOf('contact', id), sealed)) as unknown as Contact) })))
}
