import { TRPCError } from '@trpc/server'
import { guard, type Act, type Report, type ReportRow, type RequestContext } from '@xinshe/plugin-kit/server'
import type { House } from './house.ts'

/** A report and the plugin it belongs to. */
export interface FoundReport {
  readonly plugin: string
  readonly report: Report
}

/** Every report of core and plugins; the desk shows those its `guard` lets through. */
export function reportsOf({ core, plugins }: House): FoundReport[] {
  return [core, ...plugins].flatMap(({ manifest, reports = [] }) => reports.map((report) => ({ plugin: manifest.id, report })))
}

/**
 * Hands the rows of a report to `take`, one by one, in the caller's own transaction and under the caller's ticket:
 * a district reads what a district may read. The same guard as a procedure; the audit keeps the number of rows.
 *
 * @returns how many rows there were
 * @throws TRPCError NOT_FOUND no such report, or its plugin is off here; FORBIDDEN; BAD_REQUEST wrong parameters
 */
export async function streamReport(
  house: House,
  ctx: RequestContext,
  { id, params }: { id: string; params: unknown },
  take: (row: ReportRow, report: Report) => void | Promise<void>
): Promise<number> {
  const found = reportsOf(house).find(({ report }) => report.id === id)
  if (!found) throw new TRPCError({ code: 'NOT_FOUND' })
  const { plugin, report } = found
  const act: Act = { plugin, procedure: `report ${id}`, audit: 'read', purpose: 'statistics', caseId: null, petitionerId: null, detail: {} }
  try {
    guard(ctx, { plugin, permission: report.permission, scope: 'tenant' })
    const asked = report.params.safeParse(params)
    if (!asked.success) throw new TRPCError({ code: 'BAD_REQUEST', cause: asked.error })
    return await ctx.inTenant(act, async (tenant) => {
      let count = 0
      for await (const row of report.rows(tenant, asked.data)) {
        await take(row, report)
        count += 1
      }
      tenant.note({ rows: count })
      return count
    })
  } catch (error) {
    if (ctx.actor) await ctx.auditFailure(act, error instanceof TRPCError ? error.code : 'INTERNAL_SERVER_ERROR')
    throw error
  }
}
