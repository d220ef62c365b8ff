import { riskSigns } from '@xinshe/core/risk/risk-screen.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { draftInput, placeOfDraft } from './draft-input.ts'
import { formHere } from './form-here.ts'
import { heldCase } from './held-case.ts'
import { raiseRedLines, redLineAlarms } from './red-lines.ts'

/**
 * 5.6.b: a red line was answered on a form that is being written. Sent at once and beside the text: a text that another
 * window has overtaken, or that cannot be stored for whatever reason, keeps no alarm waiting (decision 0018).
 */
export const crossRedLine = procedure({ permission: 'record.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ ...draftInput.shape, signs: z.array(z.enum(riskSigns)).min(1).max(4) }))
  .mutation(async ({ ctx, input }) => {
    const form = formHere(ctx, input.form)
    const held = await heldCase(ctx, input.caseId, 'write')
    const writing = { form, held, place: placeOfDraft(input) }

    await raiseRedLines(ctx, writing, input.signs)

    ctx.note({ form: form.id })
    return { alarms: await redLineAlarms(ctx, writing) }
  })
