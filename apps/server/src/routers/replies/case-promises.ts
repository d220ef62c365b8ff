import { standingEntries } from '@xinshe/core/standing-entries.ts'
import { promiseForm, type PromiseAnswers } from '@xinshe/core/reply/promise-form.ts'
import { joinSealed } from '@xinshe/forms'
import type { DeskContext } from '../../desk-context.ts'

/** A reply that a case promised, with its author. */
export interface CasePromise {
  readonly id: string
  readonly answers: PromiseAnswers
  /** Whether it was put to another day or text. */
  readonly isCorrection: boolean
  readonly byName: string | null
}

/** The promises of a case that stand, by their days; those that were kept too. */
export async function casePromises({ db, tenant, vault }: Pick<DeskContext, 'db' | 'tenant' | 'vault'>, caseId: string): Promise<CasePromise[]> {
  const rows = await db
    .selectFrom('core.reply_promise as p')
    .leftJoin('core.account as a', 'a.id', 'p.made_by')
    .select(['p.id', 'p.promised_on as promisedOn', 'p.due_on as dueOn', 'p.corrects', 'p.is_struck as isStruck', 'p.sealed', 'a.display_name as byName'])
    .where('p.tenant_id', '=', tenant.id)
    .where('p.case_id', '=', caseId)
    .orderBy('p.due_on')
    .orderBy('p.made_at')
    .execute()
  return Promise.all(
    standingEntries(rows).map(async ({ id, promisedOn, dueOn, corrects, sealed, byName }) => {
      const answers = joinSealed({ clear: { promisedOn, dueOn }, sealed: await vault.unseal(caseId, promisePlace(id), sealed) })
      return { id, answers: promiseForm.recordSchema.parse(answers), isCorrection: corrects !== null, byName }
    })
  )
}

export const promisePlace = (id: string) => ({ table: 'core.reply_promise', id, version: 1 })
