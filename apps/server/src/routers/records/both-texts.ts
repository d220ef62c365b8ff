import { differingIdentities, maskedAnswers } from '@xinshe/core/case/masked-answers.ts'
import { stale } from '@xinshe/plugin-kit/server'
import type { FormDefinition } from '@xinshe/forms'
import type { DeskContext } from '../../desk-context.ts'
import type { LoadedRecord } from './load-record.ts'
import { openAnswers } from './sealed-record.ts'

type Text = Readonly<Record<string, unknown>>

/** Two texts of one form as a refusal tells them: who somebody is stays masked, and where that differs in clear is named. */
export function bothTexts(form: FormDefinition, yours: Text, theirs: Text | null) {
  return {
    yours: maskedAnswers(form, yours).answers,
    theirs: theirs && maskedAnswers(form, theirs).answers,
    differs: theirs ? differingIdentities(form, yours, theirs) : []
  }
}

/** Somebody else has signed the form meanwhile. @throws Refusal record/stale with both texts */
export async function refuseSigned({ vault }: Pick<DeskContext, 'vault'>, form: FormDefinition, caseId: string, newest: LoadedRecord, yours: Text): Promise<never> {
  const theirs = await openAnswers(vault, form, caseId, newest)
  throw stale({ ...bothTexts(form, yours, theirs), version: newest.version, recordId: newest.id, signedName: newest.signedName })
}
