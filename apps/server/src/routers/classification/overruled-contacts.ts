import type { ClassificationKind } from '@xinshe/core/classification/classified.ts'
import { overruled } from '@xinshe/core/classification/overruled.ts'
import type { DeskContext } from '../../desk-context.ts'
import { contactColumns } from '../cases/contact-columns.ts'
import type { Standing } from './standing-classifications.ts'

/** Which contacts of a matter a reviewer has overruled under which clause, also as they were recorded anew (3.4, 3.6, 3.7). */
export async function overruledContacts({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, matterId: string, standing: readonly Standing[]): Promise<(contactId: string, kind: ClassificationKind) => boolean> {
  // Of most matters nobody has reviewed anything; every contact that is recorded comes by here.
  if (standing.every(({ reviews }) => reviews === null)) return () => false
  const contacts = await db
    .selectFrom('core.contact')
    .select(['id', ...contactColumns, 'replaces'])
    .where('tenant_id', '=', tenant.id)
    .where('matter_id', '=', matterId)
    .execute()
  return overruled(contacts, standing.map((one) => ({ ...one, isReviewed: one.reviews !== null })))
}
