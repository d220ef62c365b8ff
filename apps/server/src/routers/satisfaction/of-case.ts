import { caseId } from '@xinshe/core/ids.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { heldCase } from '../records/held-case.ts'
import { caseSatisfaction } from './case-satisfaction.ts'

/** How satisfied the petitioner of a case said to be (6.2.d). */
export const ofCase = procedure({ permission: 'record.read', scope: 'case', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ caseId }))
  .query(async ({ ctx, input }) => {
    const { stage } = await heldCase(ctx, input.caseId, 'read')
    return { asked: await caseSatisfaction(ctx, input.caseId), isShut: stage === 'archived' }
  })
