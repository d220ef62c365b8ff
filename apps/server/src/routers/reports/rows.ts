import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { readRows } from './read-rows.ts'
import { reportInput } from './report-input.ts'

/** The first rows of a report, for its page. The report's own permission decides, as a procedure's would. */
export const rows = procedure({ permission: 'signed-in', scope: 'tenant', audit: 'read', purpose: 'statistics' })
  .input(z.strictObject({ ...reportInput, limit: z.int().min(1).max(1_000).default(200) }))
  .query(async ({ ctx, input }) => {
    const { report, rows, more } = await readRows(ctx, input)
    return { columns: report.columns, rows, more }
  })
