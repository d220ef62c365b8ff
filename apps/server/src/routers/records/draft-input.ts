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

export function placeOfDraft({ form, caseId, recordId }: { form: string; caseId: string; recordId?: string | undefined }): DraftPlace {
  return { form, subjectId: recordId ?? caseId, keyId: caseId }
}
