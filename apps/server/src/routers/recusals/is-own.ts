import { sql } from 'kysely'
import { caseId } from '@xinshe/core/ids.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'

/** Whether one stands aside from a case by one's own word: why an old link to it finds nothing. Of others' recusals it tells nothing. */
export const isOwn = procedure({ permission: 'recusal.write', scope: 'tenant', audit: { none: 'what the asker has declared themselves, and nothing of the case' } })
  .input(z.strictObject({ caseId }))
  .query(async ({ ctx, input }) => {
    const { rows } = await sql<{ isOwn: boolean }>`select core.is_own_recusal(${ctx.tenant.id}, ${input.caseId}) as "isOwn"`.execute(ctx.db)
    return rows[0]!.isOwn
  })
