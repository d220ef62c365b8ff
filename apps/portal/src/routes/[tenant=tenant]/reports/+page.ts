import { error } from '@sveltejs/kit'
import { isDay } from '@xinshe/words'
import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

/** One report of those this post may read, for the days in the address; without any, as the report begins by itself. */
export const load: PageLoad = async ({ params, url, fetch, depends }) => {
  depends('xinshe:reports')
  const rpc = rpcFor(fetch, { tenant: params.tenant })
  const reports = await rpc.reports.list.query()
  const report = reports.find(({ id }) => id === url.searchParams.get('report')) ?? reports[0]
  if (!report) error(404)
  const days = Object.fromEntries(
    report.days.map(({ name }) => {
      const wanted = url.searchParams.get(name) ?? ''
      return [name, isDay(wanted) ? wanted : report.start[name]!]
    })
  )
  return { reports, report, days, answer: await rpc.reports.rows.query({ id: report.id, params: days }) }
}
