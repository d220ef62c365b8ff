import type { FieldComment } from '@xinshe/core/case/review.ts'
import type { DeskContext } from '../../desk-context.ts'

/** What the lead said of a record, opened. Keys are there where the form and the verdict have them. */
export interface Verdict {
  readonly id: string
  readonly verdict: 'approved' | 'returned' | 'declined'
  readonly signedName: string
  readonly signedAt: Date
  readonly opinion?: string
  readonly comments?: readonly FieldComment[]
  /** A.30 是: the post the case was given to, and the name it had then. */
  readonly assignee?: string
  readonly assigneeName?: string
  /** A.30 否. */
  readonly explanation?: string
  /** 6.2.b, of a plan. */
  readonly legalBasis?: string
  /** C.14. */
  readonly evaluation?: string
  readonly rating?: string
}

/** The verdicts on one record, newest first. */
export async function verdictsOf({ db, tenant, vault }: Pick<DeskContext, 'db' | 'vault'> & { readonly tenant: { readonly id: string } }, caseId: string, recordId: string): Promise<Verdict[]> {
  const rows = await db
    .selectFrom('core.approval')
    .select(['id', 'verdict', 'sealed', 'signed_name as signedName', 'made_at as signedAt'])
    .where('tenant_id', '=', tenant.id)
    .where('record_id', '=', recordId)
    .where('case_id', '=', caseId)
    .orderBy('made_at', 'desc')
    .execute()
  return Promise.all(
    rows.map(async ({ sealed, ...row }) => {
      const { verdict: _, ...said } = await vault.unseal(caseId, verdictPlace(row.id), sealed)
      return { ...said, ...row }
    })
  )
}

export const verdictPlace = (id: string) => ({ table: 'core.approval', id, version: 1 })
