import { caseId, recordId } from '@xinshe/core/ids.ts'
import { z } from 'zod'
import type { DraftPlace } from './draft-store.ts'

/** Which draft: of a form of a case, or of the next version of one of its records. */
export const draftInput = z.strictObject({
  form: z.string().max(80),
  caseId,
  /** The record that is returned or being corrected; left out for a new one. */
  recordId: recordId.optional()
})
export type DraftInput = z.output<typeof draftInput>

export function placeOfDraft({ form, caseId, recordId }: DraftInput): DraftPlace {
  return { form, subjectId: recordId ?? caseId, keyId: caseId }
}
