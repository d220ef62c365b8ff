import type { DeskContext } from '../../desk-context.ts'

/** Who struck a contact, when and why. */
export interface Strike {
  /** The request that struck it. */
  readonly id: string
  readonly contactId: string
  readonly byName: string | null
  readonly at: Date
  readonly reason: string
}

/** The strikes among the contacts of a matter. */
export async function strikesOf({ db, tenant, vault }: Pick<DeskContext, 'db' | 'tenant' | 'vault'>, { matterId, petitionerId }: { matterId: string; petitionerId: string }): Promise<Strike[]> {
  const rows = await db
    .selectFrom('core.contact_strike as s')
    .leftJoin('core.account as a', 'a.id', 's.made_by')
    .select(['s.id', 's.contact_id as contactId', 'a.display_name as byName', 's.made_at as at', 's.sealed'])
    .where('s.tenant_id', '=', tenant.id)
    .where('s.matter_id', '=', matterId)
    .execute()
  return Promise.all(rows.map(async ({ sealed, ...row }) => ({ ...row, reason: String((await vault.unseal(petitionerId, strikePlace(row.id), sealed))['reason'] ?? '') })))
}

export const strikePlace = (id: string) => ({ table: 'core.contact_strike', id, version: 1 })
