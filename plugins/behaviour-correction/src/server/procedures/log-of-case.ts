import { z } from 'zod'
import { caseNumber } from '../case-number.ts'
import { dissuasionsOfCase } from '../dissuasions-of-case.ts'
import { procedure } from '../rpc.ts'

/** The dissuasion log of a case as it is printed: in the order it happened, with who wrote it and when (5.9.c). */
export const logOfCase = procedure({ permission: 'behaviour.read', scope: 'case', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ caseId: z.uuid() }))
  .query(async ({ ctx, input: { caseId } }) => ({ number: await caseNumber(ctx, caseId), dissuasions: await dissuasionsOfCase(ctx, caseId) }))
