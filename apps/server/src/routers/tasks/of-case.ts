import { caseId } from '@xinshe/core/ids.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { taskLines, withTexts } from './task-lines.ts'

/** Everything that is or was to be done about a case: open first, by day. */
export const ofCase = procedure({ permission: 'record.read', scope: 'case', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ caseId }))
  .query(async ({ ctx, input }) => {
    const rows = await taskLines(ctx)
      .where('k.case_id', '=', input.caseId)
      .where('k.state', '<>', 'dropped')
      .orderBy((eb) => eb('k.state', '<>', 'open'))
      .orderBy('k.due_on')
      .orderBy('k.id')
      .limit(300)
      .execute()
    return withTexts(ctx, rows)
  })
