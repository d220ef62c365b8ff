import { assessmentForm, type Assessment } from '@xinshe/core/assessment/assessment-form.ts'
import { intakeForm } from '@xinshe/core/case/intake-form.ts'
import { sexOfGender } from '@xinshe/core/family/relation-sex.ts'
import type { FilledFamily } from '@xinshe/print/print-form.ts'
import { dayOf } from '@xinshe/words'
import type { DeskContext } from '../desk-context.ts'
import { newestNotReturned, newestRecord, type LoadedRecord } from '../routers/records/load-record.ts'
import { openAnswers } from '../routers/records/sealed-record.ts'

type Place = Pick<DeskContext, 'db' | 'vault'> & { readonly tenant: { readonly id: string } }
interface Opened {
  readonly record: LoadedRecord
  readonly answers: Readonly<Record<string, unknown>>
}

/**
 * What a form is printed with in pictures: the assessment with its own version of the family (6.3.1.a), form A with the
 * newest (A.22), each saying which version and day it is of. The petitioner's symbol follows form A (A.10).
 */
export async function familyForPrint(place: Place, caseId: string, { record, answers }: Opened): Promise<{ family?: FilledFamily }> {
  if (record.form === assessmentForm.id) {
    const intake = await newestRecord(place, caseId, intakeForm.id)
    return { family: familyOf({ record, answers }, intake?.answers) }
  }
  const assessment = record.form === intakeForm.id ? await newestNotReturned(place, caseId, assessmentForm.id) : null
  return assessment ? { family: familyOf({ record: assessment, answers: await openAnswers(place.vault, assessmentForm, caseId, assessment) }, answers) } : {}
}

function familyOf({ record, answers }: Opened, intake: Readonly<Record<string, unknown>> = {}): FilledFamily {
  const { members, systems } = answers as Partial<Assessment>
  return { members, systems, sex: sexOfGender(intake['gender'] as never), on: dayOf(record.signedAt), version: record.version }
}
