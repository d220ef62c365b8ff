import { caseId } from '@xinshe/core/ids.ts'
import { pathwaysOf } from '@xinshe/core/pathway/decide-pathway.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { heldCase } from '../records/held-case.ts'
import { pathwayLines } from './pathway-lines.ts'

/** 4.4.b 四到位 of a case: which are tagged, which are empty, and what was written about each. */
export const ofCase = procedure({ permission: 'record.read', scope: 'case', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ caseId }))
  .query(async ({ ctx, input }) => {
    await heldCase(ctx, input.caseId, 'read')
    const lines = await pathwayLines(ctx, input.caseId)
    return pathwaysOf(lines).map((standing) => ({ ...standing, lines: lines.filter(({ pathway }) => pathway === standing.pathway) }))
  })
