import { sql } from 'kysely'
import { caseId } from '@xinshe/core/ids.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { heldCase } from '../records/held-case.ts'

/**
 * Why nobody of the project decides in the case before the agency names one more lead: every lead has `recused` (6.2.b, 8.2.a), or
 * a form waits and its `author` is the only one left, who never decides an own form (A.31); null, there is somebody.
 */
export const needsLead = procedure({ permission: 'recusal.read', scope: 'case', audit: 'read', purpose: 'supervision' })
  .input(z.strictObject({ caseId }))
  .query(async ({ ctx, input }) => {
    await heldCase(ctx, input.caseId, 'read')
    const { rows } = await sql<{ needsLead: 'recused' | 'author' | null }>`select core.needs_lead(${ctx.tenant.id}, ${input.caseId}) as "needsLead"`.execute(ctx.db)
    return rows[0]!.needsLead
  })
