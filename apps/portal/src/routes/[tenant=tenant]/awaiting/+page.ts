import { readLook } from '#lib/lists/look-address.ts'
import { rpcFor } from '#lib/rpc.ts'
import { can } from '#lib/shell/can.ts'
import type { PageLoad } from './$types'

const sizes = [20, 10, 50] as const
const dispatches = ['any', 'yes', 'no'] as const

/** Matters without a case. The counter chooses which stand in the address; to a lead only those dispatched belong. What is searched for never stands there. */
export const load: PageLoad = async ({ params, url, fetch, depends, parent }) => {
  depends('xinshe:awaiting')
  depends('xinshe:views')
  const { shell } = await parent()
  const mayAssign = can(shell, 'core:case.approve')
  const dispatched = mayAssign ? ('yes' as const) : (dispatches.find((one) => one === url.searchParams.get('dispatched')) ?? 'any')
  const size = sizes.find((one) => String(one) === url.searchParams.get('size')) ?? sizes[0]
  const query = { dispatched, size }
  const rpc = rpcFor(fetch, { tenant: params.tenant })
  const [first, workers, views] = await Promise.all([rpc.cases.awaiting.query(query), mayAssign ? rpc.cases.workersHere.query() : null, can(shell, 'core:view.read') ? rpc.views.list.query({ list: 'awaiting' }) : []])
  return { query, first, workers, views, look: readLook(url.searchParams) }
}
