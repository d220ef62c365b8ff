import { assessmentForm } from '@xinshe/core/assessment/assessment-form.ts'
import { closureForm } from '@xinshe/core/case/closure-form.ts'
import { intakeForm } from '@xinshe/core/case/intake-form.ts'
import { planForm } from '@xinshe/core/plan/plan-form.ts'
import { readDraft, type FormDefinition } from '@xinshe/forms'
import type { DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { approvedPlan } from './approved-plan.ts'
import { caseFacts } from './case-facts.ts'
import { draftInput, placeOfDraft } from './draft-input.ts'
import { loadDraft } from './draft-store.ts'
import { firstAnswers, typedAnswers, type EarlierForms } from './first-answers.ts'
import { formHere } from './form-here.ts'
import { heldCase } from './held-case.ts'
import { loadRecord, newestRecord } from './load-record.ts'
import { redLineAlarms } from './red-lines.ts'
import { openAnswers } from './sealed-record.ts'
import { verdictsOf } from './verdicts-of.ts'

/**
 * A form to write on: the own draft if there is one, else the text it begins with: the record to correct, or what the
 * house knows already. With it what a returned form was returned for.
 */
export const getDraft = procedure({ permission: 'record.write', scope: 'case', audit: 'read', purpose: 'service' })
  .input(draftInput)
  .query(async ({ ctx, input }) => {
    const form = formHere(ctx, input.form)
    const held = await heldCase(ctx, input.caseId, 'write')
    const draft = await loadDraft(ctx, placeOfDraft(input))
    const record = input.recordId ? await loadRecord(ctx, held.id, input.recordId) : null
    const facts = await caseFacts(ctx, held)

    const start = record
      ? typedAnswers(form, await openAnswers(ctx.vault, form, held.id, record))
      : firstAnswers(form, facts, await earlierForms(ctx, form, held.id), ctx.now())
    const written = draft ? readDraft(form, draft.answers) : { draft: start, left: {} }
    noteShown(ctx, form, written.draft)
    return {
      answers: written.draft,
      /** What was written before the form changed and no longer has a place. */
      left: written.left,
      version: draft?.version ?? 0,
      savedAt: draft?.savedAt ?? null,
      /** What the form shows without anybody typing it (A.02, C.03). */
      workerName: facts.workerName,
      openedOn: facts.openedOn ?? null,
      /** The alarms that red lines of this text have raised (5.6.b). */
      redLines: await redLineAlarms(ctx, { form, held, place: placeOfDraft(input) }),
      record: record && { id: record.id, version: record.version, ordinal: record.ordinal, state: record.state },
      verdicts: record ? await verdictsOf(ctx, held.id, record.id) : []
    }
  })

async function earlierForms(ctx: DeskContext, { id }: FormDefinition, caseId: string): Promise<EarlierForms> {
  const newest = async (form: FormDefinition) => {
    const record = await newestRecord(ctx, caseId, form.id)
    return record && openAnswers(ctx.vault, form, caseId, record)
  }
  return {
    intake: id === planForm.id || id === assessmentForm.id ? await newest(intakeForm) : null,
    assessment: id === planForm.id ? await newest(assessmentForm) : null,
    plan: id === closureForm.id ? await approvedPlan(ctx, caseId) : null
  }
}

/** A form that is filled in shows in clear who somebody is: that counts as a reveal, with its fields and its reason (4.5.a). */
function noteShown(ctx: Pick<DeskContext, 'note'>, form: FormDefinition, answers: Readonly<Record<string, unknown>>): void {
  const fields = Object.keys(answers).filter((name) => form.sealed[name] === 'identity' && Boolean(answers[name]))
  ctx.note({ form: form.id, ...(fields.length > 0 && { fields, reason: `填写“${form.title.zh}”` }) })
}
