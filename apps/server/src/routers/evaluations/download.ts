import { contractId } from '@xinshe/core/ids.ts'
import { NotFound } from '@xinshe/plugin-kit/server'
import { languages, read, say } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { writeWorkbook } from '../../workbook/write-workbook.ts'
import { contractHere } from './contract-here.ts'
import { evaluationSheet } from './evaluation-sheet.ts'
import { evaluationsOf } from './evaluations-of.ts'

/** A whole evaluation as a workbook: what was evaluated, what the records came to, and each piece of evidence by number (7.1.5.0). */
export const download = procedure({ permission: 'evaluation.read', scope: 'tenant', audit: 'read', purpose: 'administration' })
  .input(z.strictObject({ contractId, evaluationId: z.uuid(), language: z.enum(languages) }))
  .query(async ({ ctx, input: { contractId, evaluationId, language } }) => {
    const { title } = await contractHere(ctx, contractId)
    const evaluation = (await evaluationsOf(ctx, contractId)).find(({ id }) => id === evaluationId)
    if (!evaluation) throw new NotFound()
    const bytes = await writeWorkbook(evaluationSheet(evaluation, { title, language }))
    ctx.note({ evaluationId })
    const { from, to } = evaluation.answers
    return { name: `${title}_${read(say('成效评估', 'evaluation'), language)}_${from}_${to}.xlsx`, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', base64: Buffer.from(bytes).toString('base64') }
  })
