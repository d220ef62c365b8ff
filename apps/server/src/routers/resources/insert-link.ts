import { linkForm, type LinkAnswers } from '@xinshe/core/resource/link-form.ts'
import { splitSealed } from '@xinshe/forms'
import { Refusal } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { linkPlace } from './case-links.ts'

interface Link {
  readonly id: string
  readonly answers: LinkAnswers
  readonly needId: string | null
  readonly corrects: string | null
  /** Why the link it corrects is taken back. */
  readonly struckFor?: string
}

/** Writes a link, or what stands in the place of one. @throws Refusal resource/changed when that one was corrected meanwhile */
export async function insertLink({ db, vault, caseRow }: Pick<DeskContext, 'db' | 'vault' | 'caseRow'>, caseId: string, { id, answers, needId, corrects, struckFor }: Link): Promise<void> {
  const { sealed } = splitSealed(linkForm, answers)
  const insert = db
    .insertInto('core.resource_link')
    .values({
      ...(await caseRow(caseId)), id, need_id: needId, corrects, is_struck: struckFor !== undefined,
      provider_type: answers.providerType, outcome: answers.outcome, linked_on: answers.linkedOn,
      sealed: await vault.seal(caseId, linkPlace(id), struckFor === undefined ? sealed : { reason: struckFor })
    })
    .execute()
  await refuseByDatabase(insert, { '23505': () => new Refusal('resource/changed'), '23503': () => new Refusal('resource/changed') })
}
