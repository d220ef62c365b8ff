import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { caseFacts } from './case-facts.ts'
import { draftInput } from './draft-input.ts'
import { formHere } from './form-here.ts'
import { heldCase } from './held-case.ts'
import { judgeForm } from './judge-form.ts'
import { loadRecord } from './load-record.ts'
import { sentText, unmaskSent } from './unmask-sent.ts'

/**
 * What stands against signing a form as it is now, before anybody signs: the same judgement as `sign`, warnings too. The
 * page holds who somebody is masked (B.02) and not what the rules compare with (the document's number, the plan), so it
 * judges nothing itself. It is a mutation because the text goes along; nothing is written.
 */
export const check = procedure({ permission: 'record.write', scope: 'case', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ ...draftInput.shape, ...sentText }))
  .mutation(async ({ ctx, input }) => {
    const form = formHere(ctx, input.form)
    const held = await heldCase(ctx, input.caseId, 'write')
    const record = input.recordId ? await loadRecord(ctx, held.id, input.recordId) : null
    const answers = await unmaskSent(ctx, { form, held, record }, input)
    const { problems } = await judgeForm(ctx, form, held, answers, await caseFacts(ctx, held))
    ctx.note({ form: form.id })
    return { problems }
  })
