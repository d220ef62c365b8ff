import { profileDifferences } from '@xinshe/core/case/profile-differences.ts'
import { fullAddress } from '@xinshe/core/place/division-code.ts'
import type { DeskContext } from '../../desk-context.ts'
import { openPetitioner } from '../petitioners/sealed-petitioner.ts'
import { placeNames } from '../places/place-names.ts'

/**
 * The fields of a signed form A that differ from what is known of the petitioner today (A.09): names of fields, no
 * values. Empty where the petitioner is not for this post to see.
 */
export async function differingProfile({ db, tenant, vault }: DeskContext, caseId: string, answers: Readonly<Record<string, unknown>>) {
  const row = await db
    .selectFrom('core.case as c')
    .innerJoin('core.matter as m', (join) => join.onRef('m.tenant_id', '=', 'c.tenant_id').onRef('m.id', '=', 'c.matter_id'))
    .innerJoin('core.petitioner as p', (join) => join.onRef('p.tenant_id', '=', 'm.tenant_id').onRef('p.id', '=', 'm.petitioner_id'))
    .select(['p.id', 'p.version', 'p.sealed', 'p.home_code as homeCode'])
    .where('c.tenant_id', '=', tenant.id)
    .where('c.id', '=', caseId)
    .executeTakeFirst()
  if (!row) return []
  const { identity } = await openPetitioner(vault, row)
  const names = await placeNames(db, [row.homeCode])
  const text = (name: string) => (typeof answers[name] === 'string' ? answers[name] : undefined)
  return profileDifferences(
    { name: text('name'), phone: text('phone'), address: text('address') },
    { ...identity, address: fullAddress(names(row.homeCode), identity.address ?? '') }
  )
}
