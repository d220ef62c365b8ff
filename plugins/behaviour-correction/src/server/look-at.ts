import { NotFound, stayAwake } from '@xinshe/plugin-kit/server'
import { isIntact } from '../domain/custody.ts'
import type { Desk } from './held-case.ts'

/** Items of evidence of a case with what their files are now (6.3.4.e). @throws NotFound when one is not of the case */
export async function lookAt({ db, tenant, stored }: Pick<Desk, 'db' | 'tenant' | 'stored'>, caseId: string, ids: readonly string[]) {
  if (ids.length === 0) return []
  const items = await db
    .selectFrom('behaviour_correction.evidence')
    .select(['id', 'document_id as documentId', 'sha256 as original'])
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', caseId)
    .where('id', 'in', [...ids])
    .execute()
  if (items.length !== new Set(ids).size) throw new NotFound()
  const look = async () => {
    const looked = []
    // One after another: a file may have twenty megabytes.
    for (const { id, documentId, original } of items) {
      const found = documentId ? await stored.hashOf(caseId, documentId) : null
      looked.push({ id, found, intact: isIntact({ original, found }) })
    }
    return looked
  }
  return stayAwake(db, look())
}
