import { caseId } from '@xinshe/core/ids.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { heldCase } from '../records/held-case.ts'
import { recusalsOf } from './standing-recusals.ts'

/** Who is recused from a case, and who was. */
export const ofCase = procedure({ permission: 'recusal.read', scope: 'case', audit: 'read', purpose: 'supervision' })
  .input(z.strictObject({ caseId }))
  .query(async ({ ctx, input }) => {
    await heldCase(ctx, input.caseId, 'read')
    return recusalsOf(ctx, input.caseId)
  })
