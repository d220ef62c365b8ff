import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, url, fetch, depends }) => {
  depends('xinshe:alarms')
  const state = url.searchParams.get('state') === 'closed' ? ('closed' as const) : ('open' as const)
  return { state, first: await rpcFor(fetch, { tenant: params.tenant }).alarms.list.query({ state, size: 20 }) }
}
