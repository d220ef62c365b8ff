import { TRPCError } from '@trpc/server'
import { guard, type Report, type RequestContext } from '@xinshe/plugin-kit/server'
import type { House } from './house.ts'

/** A report somebody may read, with what they ask of it: `report.rows(ctx, params)`. */
export interface AskedReport {
  readonly plugin: string
  readonly report: Report
  readonly params: unknown
}

/**
 * Finds a report of core or plugins and asks the same guard as a procedure. Its rows are read in the caller's own
 * transaction, under the caller's ticket: a district reads what a district may read.
 *
 * @throws TRPCError NOT_FOUND no such report, or its plugin is off here; FORBIDDEN; BAD_REQUEST wrong parameters
 */
export function askReport(
  { core, plugins }: House,
  ctx: Pick<RequestContext, 'actor' | 'tenant' | 'agency' | 'pluginsOn'>,
  { id, params }: { id: string; params: unknown }
): AskedReport {
  const all = [core, ...plugins].flatMap(({ manifest, reports = [] }) => reports.map((report) => ({ plugin: manifest.id, report })))
  const found = all.find(({ report }) => report.id === id)
  if (!found) throw new TRPCError({ code: 'NOT_FOUND' })
  guard(ctx, { plugin: found.plugin, permission: found.report.permission, scope: 'tenant' })
  const asked = found.report.params.safeParse(params)
  if (!asked.success) throw new TRPCError({ code: 'BAD_REQUEST', cause: asked.error })
  return { ...found, params: asked.data }
}
