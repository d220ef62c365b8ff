import { maskedAnswers } from '@xinshe/core/case/masked-answers.ts'
import type { FormDefinition } from '@xinshe/forms'
import { procedure } from '../../rpc.ts'
import { caseFacts } from './case-facts.ts'
import { draftInput, placeOfDraft } from './draft-input.ts'
import { draftText } from './draft-text.ts'
import { formHere } from './form-here.ts'
import { heldCase } from './held-case.ts'
import { loadRecord } from './load-record.ts'
import { redLineAlarms } from './red-lines.ts'
import { verdictsOf } from './verdicts-of.ts'

/**
 * A form to write on: the own draft if there is one, else the text it begins with: the record to correct, or what the
 * house knows already; who somebody is comes masked (B.02, 4.5.a). With it what a returned form
 * was returned for.
 */
export const getDraft = procedure({ permission: 'record.write', scope: 'case', audit: 'read', purpose: 'service' })
  .input(draftInput)
  .query(async ({ ctx, input }) => {
    const form = formHere(ctx, input.form)
    const held = await heldCase(ctx, input.caseId, 'write')
    const record = input.recordId ? await loadRecord(ctx, held.id, input.recordId) : null
    const facts = await caseFacts(ctx, held)
    const { draft, answers, left } = await draftText(ctx, { form, held, record }, facts)
    ctx.note({ form: form.id })
    return {
      ...maskedAnswers(form, answers),
      /** What was written before the form changed and no longer has a place. */
      left,
      version: draft?.version ?? 0,
      savedAt: draft?.savedAt ?? null,
      /** What the form shows without anybody typing it (A.02, A.14, C.03). */
      computed: { ...computedFrom(form, answers), worker: facts.workerName },
      openedOn: facts.openedOn ?? null,
      /** The alarms that red lines of this text have raised (5.6.b). */
      redLines: await redLineAlarms(ctx, { form, held, place: placeOfDraft(input) }),
      record: record && { id: record.id, version: record.version, ordinal: record.ordinal, state: record.state },
      verdicts: record ? await verdictsOf(ctx, held.id, record.id) : []
    }
  })

/** Worked out here: a page that holds a masked birthday could not tell the age (A.14). */
function computedFrom(form: FormDefinition, answers: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(form.fields).flatMap(([name, field]) => (field.kind === 'computed' && field.from ? [[name, field.from(answers)]] : [])))
}
