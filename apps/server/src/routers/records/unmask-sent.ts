import { unmaskedAnswers } from '@xinshe/core/case/masked-answers.ts'
import type { DeskContext } from '../../desk-context.ts'
import { placeOfDraft } from './draft-input.ts'
import { loadDraft } from './draft-store.ts'
import { beginning, type FormAtHand } from './draft-text.ts'

/**
 * What a page has sent of a form, in clear. A masked answer came from the draft or from what the form began with; when
 * somebody else has signed it meanwhile, from a draft of the case that had no record yet (B.02).
 */
export function unmaskSent(ctx: DeskContext, at: FormAtHand, sent: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> {
  const draftOf = (recordId?: string) => async () => (await loadDraft(ctx, placeOfDraft({ form: at.form.id, caseId: at.held.id, recordId })))?.answers ?? null
  const earlier = at.record ? [draftOf(), () => beginning(ctx, { ...at, record: null })] : []
  return unmaskedAnswers(at.form, sent, [draftOf(at.record?.id), () => beginning(ctx, at), ...earlier])
}
