import { assessmentForm } from '@xinshe/core/assessment/assessment-form.ts'
import { closureForm } from '@xinshe/core/case/closure-form.ts'
import { intakeForm } from '@xinshe/core/case/intake-form.ts'
import { planForm } from '@xinshe/core/plan/plan-form.ts'
import { readDraft, type FormDefinition } from '@xinshe/forms'
import type { DeskContext } from '../../desk-context.ts'
import type { CaseAtHand } from '../cases/lock-case.ts'
import { caseLinks } from '../resources/case-links.ts'
import { approvedPlan } from './approved-plan.ts'
import { caseFacts, type CaseFacts } from './case-facts.ts'
import { placeOfDraft } from './draft-input.ts'
import { loadDraft } from './draft-store.ts'
import { firstAnswers, typedAnswers, type EarlierForms } from './first-answers.ts'
import { newestNotReturned, type LoadedRecord } from './load-record.ts'
import { openAnswers } from './sealed-record.ts'

export interface FormAtHand {
  readonly form: FormDefinition
  readonly held: CaseAtHand
  /** The record that is returned or being corrected. */
  readonly record: LoadedRecord | null
}

/** What stands in a form that is written on, in clear: the own draft, else what it begins with. */
export async function draftText(ctx: DeskContext, at: FormAtHand, facts?: CaseFacts) {
  const { form, held, record } = at
  const draft = await loadDraft(ctx, placeOfDraft({ form: form.id, caseId: held.id, recordId: record?.id }))
  const written = draft?.answers ?? (await beginning(ctx, at, facts))
  // A record of an older version may hold what the form asks no more: its next version cannot be signed with it.
  const { draft: answers, left } = draft || record ? readDraft(form, written) : { draft: written, left: {} }
  return { draft, answers, left }
}

/** The record to correct, or what the house knows already. */
export async function beginning(ctx: DeskContext, { form, held, record }: FormAtHand, facts?: CaseFacts): Promise<Record<string, unknown>> {
  if (record) return typedAnswers(form, await openAnswers(ctx.vault, form, held.id, record))
  return firstAnswers(form, facts ?? (await caseFacts(ctx, held)), await earlierForms(ctx, form, held.id), ctx.now())
}

async function earlierForms(ctx: DeskContext, { id }: FormDefinition, caseId: string): Promise<EarlierForms> {
  const newest = async (form: FormDefinition) => {
    const record = await newestNotReturned(ctx, caseId, form.id)
    return record && openAnswers(ctx.vault, form, caseId, record)
  }
  return {
    intake: id === planForm.id || id === assessmentForm.id ? await newest(intakeForm) : null,
    assessment: id === planForm.id ? await newest(assessmentForm) : null,
    plan: id === closureForm.id ? await approvedPlan(ctx, caseId) : null,
    links: id === closureForm.id ? (await caseLinks(ctx, caseId)).map(({ answers }) => answers) : []
  }
}
