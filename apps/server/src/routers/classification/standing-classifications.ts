import { sql } from 'kysely'
import type { Basis, ClassificationKind, ClassificationSub } from '@xinshe/core/classification/classified.ts'
import type { DeskContext } from '../../desk-context.ts'

/** How a contact stands under one clause: the newest row of its kind, and who looked at it. */
export interface Standing {
  readonly id: string
  readonly contactId: string
  readonly kind: ClassificationKind
  readonly holds: boolean
  readonly sub: ClassificationSub | null
  readonly ordinal: number | null
  readonly source: 'rule' | 'person'
  /** The row it reviews; null: nobody has reviewed it. */
  readonly reviews: string | null
  readonly basis: Basis
  readonly sealed: Buffer | null
  readonly by: string
  readonly byName: string | null
  readonly at: Date
}

/** The newest row of each contact and kind: of one matter, or of every matter of a petitioner. */
export async function standingClassifications({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, of: { matterId: string } | { petitionerId: string }): Promise<Standing[]> {
  return db
    .selectFrom('core.contact_classification as c')
    .leftJoin('core.account as a', 'a.id', 'c.made_by')
    .select(['c.id', 'c.contact_id as contactId', 'c.kind', 'c.holds', 'c.sub', 'c.ordinal', 'c.source', 'c.reviews', 'c.basis', 'c.sealed', 'c.made_by as by', 'a.display_name as byName', 'c.made_at as at'])
    .distinctOn(['c.contact_id', 'c.kind'])
    .where('c.tenant_id', '=', tenant.id)
    .where((eb) =>
      'matterId' in of
        ? eb('c.matter_id', '=', of.matterId)
        : eb('c.matter_id', 'in', eb.selectFrom('core.matter as m').select('m.id').whereRef('m.tenant_id', '=', 'c.tenant_id').where('m.petitioner_id', '=', of.petitionerId))
    )
    .orderBy('c.contact_id')
    .orderBy('c.kind')
    .orderBy('c.made_at', 'desc')
    .orderBy(sql`c.id`)
    .execute()
}
