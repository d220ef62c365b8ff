import { linkForm, type LinkAnswers } from '@xinshe/core/resource/link-form.ts'
import { standingEntries } from '@xinshe/core/standing-entries.ts'
import { joinSealed } from '@xinshe/forms'
import type { DeskContext } from '../../desk-context.ts'

/** One resource of a case, with its author. */
export interface CaseLink {
  readonly id: string
  /** The need of the plan it answers. */
  readonly needId: string | null
  readonly answers: LinkAnswers
  /** Whether it stands in the place of an earlier one. */
  readonly isCorrection: boolean
  readonly byName: string | null
  readonly at: Date
}

/** The resources of a case that stand, in the order in which they were linked (6.3.1.e). */
export async function caseLinks({ db, tenant, vault }: Pick<DeskContext, 'db' | 'tenant' | 'vault'>, caseId: string): Promise<CaseLink[]> {
  const rows = await db
    .selectFrom('core.resource_link as l')
    .leftJoin('core.account as a', 'a.id', 'l.made_by')
    .select(['l.id', 'l.need_id as needId', 'l.corrects', 'l.is_struck as isStruck', 'l.provider_type as providerType', 'l.outcome', 'l.linked_on as linkedOn', 'l.sealed', 'a.display_name as byName', 'l.made_at as at'])
    .where('l.tenant_id', '=', tenant.id)
    .where('l.case_id', '=', caseId)
    .orderBy('l.linked_on')
    .orderBy('l.made_at')
    .execute()
  return Promise.all(
    standingEntries(rows).map(async ({ id, needId, corrects, providerType, outcome, linkedOn, sealed, byName, at }) => {
      const answers = joinSealed({ clear: { providerType, outcome, linkedOn }, sealed: await vault.unseal(caseId, linkPlace(id), sealed) })
      return { id, needId, answers: linkForm.recordSchema.parse(answers), isCorrection: corrects !== null, byName, at }
    })
  )
}

export const linkPlace = (id: string) => ({ table: 'core.resource_link', id, version: 1 })
