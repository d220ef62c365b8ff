import { z } from 'zod'
import { caseHere } from '../case-here.ts'
import { dissuasionsOfCase } from '../dissuasions-of-case.ts'
import { procedure } from '../rpc.ts'

/** The dissuasion log of a case as it is printed: in the order it happened, with who wrote it and when (5.9.c). */
export const logOfCase = procedure({ permission: 'behaviour.read', scope: 'case', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ caseId: z.uuid() }))
  .query(async ({ ctx, input: { caseId } }) => {
    const { number } = await caseHere(ctx, caseId)
    return { number, dissuasions: await dissuasionsOfCase(ctx, caseId) }
  })
