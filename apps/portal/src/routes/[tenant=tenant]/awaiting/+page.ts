import { readLook } from '#lib/lists/look-address.ts'
import { readSize } from '#lib/lists/page-size.ts'
import { rpcFor } from '#lib/rpc.ts'
import { can } from '#lib/shell/can.ts'
import type { PageLoad } from './$types'

const dispatches = ['any', 'yes', 'no'] as const

/** Matters without a case. The counter chooses which stand in the address; to a lead only those dispatched belong. What is searched for never stands there. */
export const load: PageLoad = async ({ params, url, fetch, depends, parent }) => {
  depends('xinshe:awaiting')
  depends('xinshe:views')
  const { shell } = await parent()
  const mayAssign = can(shell, 'core:case.approve')
  const dispatched = mayAssign ? ('yes' as const) : (dispatches.find((one) => one === url.searchParams.get('dispatched')) ?? 'any')
  const query = { dispatched, size: readSize(url.searchParams) }
  const rpc = rpcFor(fetch, { tenant: params.tenant })
  const [first, views] = await Promise.all([rpc.cases.awaiting.query(query), can(shell, 'core:view.read') ? rpc.views.list.query({ list: 'awaiting' }) : []])
  return { query, first, mayAssign, views, look: readLook(url.searchParams) }
}
