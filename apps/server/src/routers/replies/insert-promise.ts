import { promiseForm, type PromiseAnswers } from '@xinshe/core/reply/promise-form.ts'
import { splitSealed } from '@xinshe/forms'
import { Refusal } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { promisePlace } from './case-promises.ts'

interface Promised {
  readonly id: string
  readonly answers: PromiseAnswers
  readonly corrects: string | null
  /** Why the promise it corrects is taken back. */
  readonly struckFor?: string
}

/** Writes a promise, or what stands in the place of one. @throws Refusal reply/changed when that one was changed meanwhile */
export async function insertPromise({ db, vault, caseRow }: Pick<DeskContext, 'db' | 'vault' | 'caseRow'>, caseId: string, { id, answers, corrects, struckFor }: Promised): Promise<void> {
  const { sealed } = splitSealed(promiseForm, answers)
  const insert = db
    .insertInto('core.reply_promise')
    .values({
      ...(await caseRow(caseId)), id, promised_on: answers.promisedOn, due_on: answers.dueOn, corrects, is_struck: struckFor !== undefined,
      sealed: await vault.seal(caseId, promisePlace(id), struckFor === undefined ? sealed : { reason: struckFor })
    })
    .execute()
  await refuseByDatabase(insert, { '23505': () => new Refusal('reply/changed') })
}
