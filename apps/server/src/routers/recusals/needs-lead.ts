import { sql } from 'kysely'
import { caseId } from '@xinshe/core/ids.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { heldCase } from '../records/held-case.ts'

/** Whether every lead of the project has recused from the case: nobody there decides in it before the agency names one more (6.2.b, 8.2.a). */
export const needsLead = procedure({ permission: 'recusal.read', scope: 'case', audit: 'read', purpose: 'supervision' })
  .input(z.strictObject({ caseId }))
  .query(async ({ ctx, input }) => {
    await heldCase(ctx, input.caseId, 'read')
    const { rows } = await sql<{ needsLead: boolean }>`select core.needs_lead(${ctx.tenant.id}, ${input.caseId}) as "needsLead"`.execute(ctx.db)
    return rows[0]!.needsLead
  })
