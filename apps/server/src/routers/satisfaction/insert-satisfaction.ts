import { satisfactionForm, type SatisfactionAnswers } from '@xinshe/core/satisfaction/satisfaction-form.ts'
import { splitSealed } from '@xinshe/forms'
import { Refusal } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { satisfactionPlace } from './case-satisfaction.ts'

interface Said {
  readonly id: string
  readonly answers: SatisfactionAnswers
  readonly corrects: string | null
  /** Why the row it corrects is taken back. */
  readonly struckFor?: string
}

/** Writes what was said, or what stands in the place of it. @throws Refusal satisfaction/changed when that was corrected meanwhile */
export async function insertSatisfaction({ db, vault, caseRow }: Pick<DeskContext, 'db' | 'vault' | 'caseRow'>, caseId: string, { id, answers, corrects, struckFor }: Said): Promise<void> {
  const { askedOn, means, outcome, service, result } = answers
  const { sealed } = splitSealed(satisfactionForm, answers)
  const insert = db
    .insertInto('core.satisfaction')
    .values({
      ...(await caseRow(caseId)), id, corrects, is_struck: struckFor !== undefined,
      asked_on: askedOn, means, outcome, service: service ? Number(service) : null, result: result ? Number(result) : null,
      sealed: await vault.seal(caseId, satisfactionPlace(id), struckFor === undefined ? sealed : { reason: struckFor })
    })
    .execute()
  await refuseByDatabase(insert, { '23505': () => new Refusal('satisfaction/changed') })
}
