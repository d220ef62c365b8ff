import type { DeskContext } from '../../desk-context.ts'

/** The newest word that a matter accuses nobody of this house (7.1.2.i), with its reason; null where nobody has said so. */
export async function accusedElsewhere({ db, tenant, vault }: Pick<DeskContext, 'db' | 'tenant' | 'vault'>, { matterId, petitionerId }: { matterId: string; petitionerId: string }) {
  const row = await db
    .selectFrom('core.accused_elsewhere as e')
    .leftJoin('core.account as a', 'a.id', 'e.made_by')
    .select(['e.id', 'e.sealed', 'e.made_at as at', 'a.display_name as byName'])
    .where('e.tenant_id', '=', tenant.id)
    .where('e.matter_id', '=', matterId)
    .orderBy('e.made_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const { id, sealed, ...said } = row
  return { ...said, reason: String((await vault.unseal(petitionerId, elsewherePlace(id), sealed))['reason'] ?? '') }
}

export const elsewherePlace = (id: string) => ({ table: 'core.accused_elsewhere', id, version: 1 })
