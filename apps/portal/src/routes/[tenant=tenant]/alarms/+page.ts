import { rpcFor } from '#lib/rpc.ts'
import { readLook } from '#lib/lists/look-address.ts'
import { readSize } from '#lib/lists/page-size.ts'
import { can } from '#lib/shell/can.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, url, fetch, depends, parent }) => {
  depends('xinshe:alarms')
  depends('xinshe:views')
  const { shell } = await parent()
  const state = url.searchParams.get('state') === 'closed' ? ('closed' as const) : ('open' as const)
  const q = (url.searchParams.get('q') ?? '').slice(0, 50)
  const rpc = rpcFor(fetch, { tenant: params.tenant })
  const query = { state, q, size: readSize(url.searchParams) }
  const [first, views] = await Promise.all([rpc.alarms.list.query(query), can(shell, 'core:view.read') ? rpc.views.list.query({ list: 'alarms' }) : []])
  return { query, look: readLook(url.searchParams), first, views }
}
