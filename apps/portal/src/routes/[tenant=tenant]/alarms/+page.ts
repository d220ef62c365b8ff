import { rpcFor } from '#lib/rpc.ts'
import { readLook } from '#lib/lists/look-address.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, url, fetch, depends }) => {
  depends('xinshe:alarms')
  const state = url.searchParams.get('state') === 'closed' ? ('closed' as const) : ('open' as const)
  const q = (url.searchParams.get('q') ?? '').slice(0, 50)
  return { state, q, look: readLook(url.searchParams), first: await rpcFor(fetch, { tenant: params.tenant }).alarms.list.query({ state, q, size: 20 }) }
}
