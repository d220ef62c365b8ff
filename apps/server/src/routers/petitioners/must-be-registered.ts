import type { NewPetitioner } from '@xinshe/core/petitioner/petitioner.ts'
import { mustBeTheSame } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { openPetitioner } from './sealed-petitioner.ts'

/** @throws Refusal record/recorded-otherwise when the id stands for somebody else, or for this person described otherwise */
export async function mustBeRegistered({ db, tenant, vault }: DeskContext, id: string, sent: NewPetitioner): Promise<void> {
  const row = await db
    .selectFrom('core.petitioner')
    .select(['id', 'version', 'party', 'nationality', 'home_code as homeCode', 'sealed'])
    .where('tenant_id', '=', tenant.id)
    .where('id', '=', id)
    .executeTakeFirst()
  const { party, nationality, homeCode, identity, anonymousReason, interpreter } = sent
  mustBeTheSame(row && { ...row, anonymousReason: null, interpreter: null, ...(await openPetitioner(vault, row)) }, { party, nationality, homeCode, identity, anonymousReason, interpreter })
}
