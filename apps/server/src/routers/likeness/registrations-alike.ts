import { sql } from 'kysely'
import type { DeskContext } from '../../desk-context.ts'
import { openPetitioner } from '../petitioners/sealed-petitioner.ts'
import { searchWordsOf } from '../petitioners/search-words.ts'

/**
 * Petitioners registered here with a telephone or a document of this one: perhaps the same person, registered twice
 * (7.1.2.j). Names are no mark; many people share one.
 */
export async function registrationsAlike({ db, tenant, vault }: Pick<DeskContext, 'db' | 'tenant' | 'vault'>, petitionerId: string): Promise<ReadonlySet<string>> {
  const row = await db
    .selectFrom('core.petitioner')
    .select(['id', 'party', 'version', 'sealed'])
    .where('tenant_id', '=', tenant.id)
    .where('id', '=', petitionerId)
    .executeTakeFirst()
  if (!row) return new Set()
  const { identity } = await openPetitioner(vault, row)
  const marks = searchWordsOf({ party: row.party, identity }).filter((word) => /^(phone|id):/.test(word))
  if (marks.length === 0) return new Set()
  const tokens = await Promise.all(marks.map((mark) => vault.token(mark)))
  const { rows } = await sql<{ id: string }>`select core.search_petitioners(${tenant.id}, ${tokens}, 20) as id`.execute(db)
  return new Set(rows.map(({ id }) => id).filter((id) => id !== petitionerId))
}
