import { sql } from 'kysely'
import type { ClassificationKind } from '@xinshe/core/classification/classified.ts'
import type { DeskContext } from '../../desk-context.ts'
import { sealedPlace } from './write-classification.ts'

/** What a person wrote with a mark, or with its review. */
export interface MarkText {
  readonly evidence?: string
  readonly account?: string
  readonly dissuadedBy?: string
  readonly reason?: string
}

/** One thing a person said of a contact under one clause: a mark, its correction, or the review of one. */
export interface Mark {
  readonly id: string
  readonly contactId: string
  readonly kind: ClassificationKind
  readonly holds: boolean
  readonly reviews: string | null
  readonly byName: string | null
  readonly at: Date
  readonly text: MarkText
}

/** Everything people said of the contacts of a matter, newest first: 3.3 keeps the history, evidence and verdicts with it. */
export async function marksOf({ db, tenant, vault }: Pick<DeskContext, 'db' | 'tenant' | 'vault'>, { matterId, petitionerId }: { matterId: string; petitionerId: string }): Promise<Mark[]> {
  const rows = await db
    .selectFrom('core.contact_classification as c')
    .leftJoin('core.account as a', 'a.id', 'c.made_by')
    .select(['c.id', 'c.contact_id as contactId', 'c.kind', 'c.holds', 'c.reviews', 'a.display_name as byName', 'c.made_at as at', 'c.sealed'])
    .where('c.tenant_id', '=', tenant.id)
    .where('c.matter_id', '=', matterId)
    .where((eb) => eb.or([eb('c.source', '=', 'person'), eb('c.reviews', 'is not', null)]))
    .orderBy('c.made_at', 'desc')
    .orderBy(sql`c.id`)
    .limit(500)
    .execute()
  return Promise.all(rows.map(async ({ sealed, ...row }) => ({ ...row, text: sealed ? ((await vault.unseal(petitionerId, sealedPlace(row.id), sealed)) as MarkText) : {} })))
}
