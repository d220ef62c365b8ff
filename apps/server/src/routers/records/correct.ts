import { decideFormRecord } from '@xinshe/core/case/decide-form-record.ts'
import { caseId, recordId } from '@xinshe/core/ids.ts'
import { Refusal, stale } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { postOf } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { lockCase, mustBeOpen } from '../cases/lock-case.ts'
import { bothTexts } from './both-texts.ts'
import { loadDraft, storeDraft } from './draft-store.ts'
import { placeOfDraft } from './draft-input.ts'
import { typedAnswers } from './first-answers.ts'
import { formHere } from './form-here.ts'
import { loadRecord, newestRecord } from './load-record.ts'
import { openAnswers } from './sealed-record.ts'

/**
 * Takes a signed form up again (A.29 撤回, B.13): a draft of its next version, with its text. The signed version stays
 * as it is until the new one is signed.
 */
export const correct = procedure({ permission: 'record.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ caseId, recordId }))
  .mutation(async ({ ctx, input }) => {
    const held = await lockCase(ctx, input.caseId)
    const record = await loadRecord(ctx, held.id, input.recordId)
    const form = formHere(ctx, record.form)
    const newest = await newestRecord(ctx, held.id, record.form, record.ordinal)
    if (newest?.id !== record.id) throw stale({ yours: null, theirs: null, version: newest?.version ?? 0, recordId: newest?.id })
    mustBeOpen(held)
    if (record.state !== 'returned') {
      const facts = { form: record.form, stage: held.stage, record: { state: record.state, author: record.signedBy } }
      const decision = decideFormRecord(facts, { account: ctx.actor.userId, post: postOf(ctx).role }, { kind: 'correct' })
      if (!decision.ok) throw new Refusal(decision.code, decision.data)
    }

    const place = placeOfDraft({ form: record.form, caseId: input.caseId, recordId: input.recordId })
    const draft = (await loadDraft(ctx, place)) ?? (await storeDraft(ctx, place, { version: 0, answers: typedAnswers(form, await openAnswers(ctx.vault, form, held.id, record)) }, (yours, theirs) => bothTexts(form, yours, theirs)))
    ctx.note({ recordId: record.id, form: record.form })
    return { form: record.form, recordId: record.id, version: draft.version }
  })
