import { rpcFor } from '#lib/rpc.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, depends }) => {
  depends('account:sessions')
  return { sessions: await rpcFor(fetch).session.list.query() }
}
