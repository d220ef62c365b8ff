import { askReport, type AskedReport } from '@xinshe/plugin-host/server/ask-report.ts'
import type { ReportRow } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'

interface Asked {
  readonly id: string
  readonly params: Readonly<Record<string, string>>
  /** As many rows as are wanted; whether there are more is told. */
  readonly limit: number
}

/**
 * Reads a report at this desk, up to the limit; the audit keeps which one and how many rows.
 * @throws TRPCError what `askReport` throws
 */
export async function readRows(ctx: DeskContext, { id, params, limit }: Asked): Promise<{ report: AskedReport['report']; rows: ReportRow[]; more: boolean }> {
  const asked = askReport(ctx.house, ctx, { id, params })
  const rows: ReportRow[] = []
  let more = false
  for await (const row of asked.report.rows(ctx, asked.params)) {
    more = rows.length === limit
    if (more) break
    rows.push(row)
  }
  ctx.note({ report: id, rows: rows.length })
  return { report: asked.report, rows, more }
}
