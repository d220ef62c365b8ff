import { sql } from 'kysely'
import type { NewPetitioner } from '@xinshe/core/petitioner/petitioner.ts'
import type { DeskContext } from '../../desk-context.ts'
import { searchWordsOf } from './search-words.ts'

/** Replaces the blind tokens of a petitioner; called whenever its identity is written. */
export async function indexPetitioner(
  { db, tenant, vault }: Pick<DeskContext, 'db' | 'tenant' | 'vault'>,
  petitionerId: string,
  petitioner: Pick<NewPetitioner, 'party' | 'identity'>
): Promise<void> {
  const tokens = await Promise.all(searchWordsOf(petitioner).map((word) => vault.token(word)))
  await sql`select core.index_petitioner(${tenant.id}, ${petitionerId}, ${tokens})`.execute(db)
}
